"""What the rule `note-id` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import element, elements
from pikepdf import Name, String


def mutant_missing(pdf: pikepdf.Pdf) -> None:
    element(pdf, "P", -1).S = Name.Note


def mutant_twice(pdf: pikepdf.Pdf) -> None:
    for one in elements(pdf, "P")[-2:]:
        one.S, one.ID = Name.Note, String("note-1")
