"""What the rule `annotation-flags` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import link


def mutant_missing(pdf: pikepdf.Pdf) -> None:
    del link(pdf).F


def mutant_hidden(pdf: pikepdf.Pdf) -> None:
    link(pdf).F = 4 | 2
