"""What the rule `file-damaged` must catch."""

from __future__ import annotations

from mutant_hands import only


@only("print", "archive")
def mutant_bytes(data: bytes) -> bytes:
    at = data.rindex(b"startxref\n") + len(b"startxref\n")
    return data[:at] + b"1" + data[at:]
