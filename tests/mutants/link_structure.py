"""What the rule `link-structure` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import element, link
from pikepdf import Name


def mutant_number(pdf: pikepdf.Pdf) -> None:
    del link(pdf).StructParent


def mutant_element(pdf: pikepdf.Pdf) -> None:
    element(pdf, "Link").S = Name.Span
