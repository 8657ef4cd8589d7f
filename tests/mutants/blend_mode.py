"""What the rule `blend-mode` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import state
from pikepdf import Dictionary, Name


def mutant(pdf: pikepdf.Pdf) -> None:
    state(pdf, Dictionary(BM=Name.Glow))
