"""What the rule `claim-x4` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import xmp


def mutant_other_version(pdf: pikepdf.Pdf) -> None:
    xmp(pdf, "PDF/X-4<", "PDF/X-3:2003<")


def mutant_missing(pdf: pikepdf.Pdf) -> None:
    xmp(pdf, "<pdfxid:GTS_PDFXVersion>[^<]*</pdfxid:GTS_PDFXVersion>", "")
