"""What the rule `tab-order` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import drop, pages_of


def mutant(pdf: pikepdf.Pdf) -> None:
    for page in pages_of(pdf):
        drop(page, "/Tabs")
