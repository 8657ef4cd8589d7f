"""What the rule `state-nesting` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import paint


def mutant(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "q " * 30 + "Q " * 30)
