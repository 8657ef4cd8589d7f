"""What the rule `text-black` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import write


def mutant(pdf: pikepdf.Pdf) -> None:
    write(pdf, "mer", 14, ".6 .5 .5 1 k")
