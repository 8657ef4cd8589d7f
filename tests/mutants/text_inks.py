"""What the rule `text-inks` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import write


def mutant(pdf: pikepdf.Pdf) -> None:
    write(pdf, "mer", 7, ".2 .9 .9 0 k")
