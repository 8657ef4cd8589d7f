"""What the rule `address-passcode` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import link, only
from pikepdf import String


@only("email", "archive")
def mutant(pdf: pikepdf.Pdf) -> None:
    link(pdf).A.URI = String("https://reunion.example.org/j/979?pwd=abc")
