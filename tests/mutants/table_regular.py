"""What the rule `table-regular` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import element
from pikepdf import Dictionary, Name


def mutant(pdf: pikepdf.Pdf) -> None:
    element(pdf, "TD").A = Dictionary(O=Name.Table, ColSpan=2)
