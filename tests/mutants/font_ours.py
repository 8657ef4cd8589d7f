"""What the rule `font-ours` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import fonts
from pikepdf import Name


def mutant(pdf: pikepdf.Pdf) -> None:
    for font in fonts(pdf):
        for held in (font, font.DescendantFonts[0]):
            held.BaseFont = Name("/ABCDEF+DejaVuSerif")
