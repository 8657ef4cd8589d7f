"""What the rule `claim-ua` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import xmp


def mutant(pdf: pikepdf.Pdf) -> None:
    xmp(pdf, "<pdfuaid:part>1</pdfuaid:part>", "")
