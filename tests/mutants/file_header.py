"""What the rule `file-header` must catch."""

from __future__ import annotations


def mutant_version_bytes(data: bytes) -> bytes:
    return data[:5] + b"2.0" + data[8:]


def mutant_comment_bytes(data: bytes) -> bytes:
    start = data.index(b"%", 1)
    return data[: start + 1] + b"abcd" + data[start + 5 :]
