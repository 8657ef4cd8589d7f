"""What the rule `link-words` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import link


def mutant_none(pdf: pikepdf.Pdf) -> None:
    del link(pdf).Contents


def mutant_address(pdf: pikepdf.Pdf) -> None:
    link(pdf).Contents = link(pdf).A.URI
