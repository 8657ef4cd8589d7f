"""What the rule `link-tracking` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import link
from pikepdf import String


def mutant_campaign(pdf: pikepdf.Pdf) -> None:
    link(pdf).A.URI = String("https://marees.example.org/carnets?utm_source=presse")


def mutant_click(pdf: pikepdf.Pdf) -> None:
    link(pdf).A.URI = String("https://marees.example.org/carnets?a=1&fbclid=xyz")
