"""What the rule `figure-box` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import element


def mutant(pdf: pikepdf.Pdf) -> None:
    del element(pdf, "Figure").A
