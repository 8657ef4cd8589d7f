"""What the rule `bleed-painted` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import append


def mutant_side(pdf: pikepdf.Pdf) -> None:
    trim, bleed = pdf.pages[0].obj.TrimBox, pdf.pages[0].obj.BleedBox
    strip = f"{bleed[0]} {bleed[1]} {trim[0] - bleed[0]} {bleed[3] - bleed[1]} re f"
    append(pdf, f"q 0 0 0 0 k {strip} Q", 0)


def mutant_top(pdf: pikepdf.Pdf) -> None:
    trim, bleed = pdf.pages[0].obj.TrimBox, pdf.pages[0].obj.BleedBox
    strip = f"{bleed[0]} {trim[3]} {bleed[2] - bleed[0]} {bleed[3] - trim[3]} re f"
    append(pdf, f"q 0 0 0 0 k {strip} Q", 0)
