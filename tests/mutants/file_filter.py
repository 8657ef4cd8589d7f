"""What the rule `file-filter` must catch."""

from __future__ import annotations

import pikepdf
from pikepdf import Name, String


def mutant_lzw(pdf: pikepdf.Pdf) -> None:
    packed = bytes((0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01))
    stream = pdf.make_stream(b"")
    stream.write(packed, filter=Name.LZWDecode)
    pdf.Root.Ballast = stream


def mutant_elsewhere(pdf: pikepdf.Pdf) -> None:
    stream = pdf.make_stream(b"")
    stream.F = String("ailleurs.bin")
    pdf.Root.Ballast = stream
