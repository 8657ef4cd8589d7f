"""What the rule `ink-limit` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import paint, redraw


def mutant_fill(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "1 .9 .9 .6 k 0 0 40 40 re f")


def mutant_picture(pdf: pikepdf.Pdf) -> None:
    redraw(pdf, (720, 480), (250, 240, 240, 200))
