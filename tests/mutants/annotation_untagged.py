"""What the rule `annotation-untagged` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import annotate, appearance
from pikepdf import Name


def mutant(pdf: pikepdf.Pdf) -> None:
    annotate(pdf, Subtype=Name.Square, AP=appearance(pdf))
