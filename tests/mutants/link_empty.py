"""What the rule `link-empty` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import element
from pikepdf import Name


def mutant(pdf: pikepdf.Pdf) -> None:
    element(pdf, "P", -1).S = Name.Link
