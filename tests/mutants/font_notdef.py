"""What the rule `font-notdef` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import letters, paint


def mutant(pdf: pikepdf.Pdf) -> None:
    name, _ = letters(pdf, "mer")
    ink = "0 0 0 .6 k" if "/TrimBox" in pdf.pages[-1] else "0 0 0 rg"
    paint(pdf, f"{ink} BT {name} 14 Tf 2 2 Td <0000> Tj ET")
