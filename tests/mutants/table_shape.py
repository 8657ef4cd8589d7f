"""What the rule `table-shape` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import element, elements
from pikepdf import Name


def mutant_row(pdf: pikepdf.Pdf) -> None:
    element(pdf, "TR", -1).S = Name.P


def mutant_cell(pdf: pikepdf.Pdf) -> None:
    for one in elements(pdf, "TR"):
        one.K[0].S = Name.P
