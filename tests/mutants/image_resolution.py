"""What the rule `image-resolution` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import picture, redraw


def mutant_coarse(pdf: pikepdf.Pdf) -> None:
    redraw(pdf, (240, 160))


def mutant_low(pdf: pikepdf.Pdf) -> None:
    redraw(pdf, (540, 360))


def mutant_line_art(pdf: pikepdf.Pdf) -> None:
    picture(pdf, "1", 400)


def mutant_stencil(pdf: pikepdf.Pdf) -> None:
    made = picture(pdf, "1", 700, ImageMask=True)
    del made.ColorSpace
