"""What the rule `page-count` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import only


@only("print")
def mutant(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[2]
