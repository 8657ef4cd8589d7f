"""What the rule `ua-content` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import append


def mutant(pdf: pikepdf.Pdf) -> None:
    append(pdf, "q 1 0 0 1 200 200 cm 0 0 0 rg 0 0 40 40 re f Q")
