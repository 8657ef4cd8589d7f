"""What the rule `ua-language-promised` must catch."""

from __future__ import annotations

import pikepdf
from pikepdf import String


def mutant(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Lang = String("en")
