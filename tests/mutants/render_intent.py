"""What the rule `render-intent` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import photo, state
from pikepdf import Dictionary, Name


def mutant_picture(pdf: pikepdf.Pdf) -> None:
    photo(pdf).Intent = Name.Vivid


def mutant_state(pdf: pikepdf.Pdf) -> None:
    state(pdf, Dictionary(RI=Name.Vivid))
