"""What the rule `ua-headings` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import element
from pikepdf import Name


def mutant_start(pdf: pikepdf.Pdf) -> None:
    element(pdf, "H1").S = Name.H2


def mutant_skip(pdf: pikepdf.Pdf) -> None:
    element(pdf, "H2").S = Name.H4
