"""What the rule `colour-unmanaged` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import paint


def mutant(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "0 1 1 0 k 0 0 40 40 re f")
