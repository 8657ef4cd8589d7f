"""What the rule `link-address` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import link
from pikepdf import String


def mutant_of_no_site(pdf: pikepdf.Pdf) -> None:
    link(pdf).A.URI = String("carnets.html")


def mutant_in_the_open(pdf: pikepdf.Pdf) -> None:
    link(pdf).A.URI = String("http://marees.example.org/carnets")
