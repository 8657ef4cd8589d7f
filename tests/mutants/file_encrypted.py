"""What the rule `file-encrypted` must catch."""

from __future__ import annotations

import io

import pikepdf


def mutant_bytes(data: bytes) -> bytes:
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        modern = "1.7" if "/TrimBox" not in pdf.pages[0] else "1.6"
        lock = pikepdf.Encryption(owner="clef", user="", R=4)
        pdf.save(held, encryption=lock, force_version=modern, compress_streams=False)
    return held.getvalue()
