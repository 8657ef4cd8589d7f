"""What the rule `transfer-function` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import state
from pikepdf import Dictionary, Name


def mutant_curve(pdf: pikepdf.Pdf) -> None:
    state(pdf, Dictionary(TR=Name.Identity))


def mutant_second_curve(pdf: pikepdf.Pdf) -> None:
    state(pdf, Dictionary(TR2=Name.Identity))
