"""What the rule `figure-alt` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import element
from pikepdf import String


def mutant_missing(pdf: pikepdf.Pdf) -> None:
    del element(pdf, "Figure").Alt


def mutant_empty(pdf: pikepdf.Pdf) -> None:
    element(pdf, "Figure").Alt = String("  ")
