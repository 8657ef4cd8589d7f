"""What the rule `text-size` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import write


def mutant(pdf: pikepdf.Pdf) -> None:
    write(pdf, "mer", 4, "0 0 0 .7 k")
