"""What the rule `font-widths` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import fonts
from pikepdf import Array


def mutant(pdf: pikepdf.Pdf) -> None:
    for font in fonts(pdf):
        listed = [one for one in font.DescendantFonts[0].W if isinstance(one, Array)]
        listed[0][0] = float(listed[0][0]) + 60
