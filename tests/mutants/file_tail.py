"""What the rule `file-tail` must catch."""

from __future__ import annotations


def mutant_bytes(data: bytes) -> bytes:
    return data + b"% merci\n"
