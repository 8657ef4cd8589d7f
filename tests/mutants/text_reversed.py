"""What the rule `text-reversed` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import write


def mutant(pdf: pikepdf.Pdf) -> None:
    write(pdf, "mer", 6, "0 0 0 .6 k 0 0 40 10 re f 0 0 0 0 k")
