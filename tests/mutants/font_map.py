"""What the rule `font-map` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import drop, fonts
from pikepdf import Name


def mutant_encoding(pdf: pikepdf.Pdf) -> None:
    fonts(pdf)[0].Encoding = Name("/UniGB-UCS2-H")


def mutant_glyphs(pdf: pikepdf.Pdf) -> None:
    for font in fonts(pdf):
        drop(font.DescendantFonts[0], "/CIDToGIDMap")
