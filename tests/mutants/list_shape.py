"""What the rule `list-shape` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import element
from pikepdf import Name


def mutant_item(pdf: pikepdf.Pdf) -> None:
    element(pdf, "LI").S = Name.P


def mutant_body(pdf: pikepdf.Pdf) -> None:
    element(pdf, "LBody").S = Name.P
