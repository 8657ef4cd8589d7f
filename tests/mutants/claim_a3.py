"""What the rule `claim-a3` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import xmp


def mutant_part(pdf: pikepdf.Pdf) -> None:
    xmp(pdf, "<pdfaid:part>3</pdfaid:part>", "<pdfaid:part>1</pdfaid:part>")


def mutant_level(pdf: pikepdf.Pdf) -> None:
    xmp(pdf, "<pdfaid:conformance>U<", "<pdfaid:conformance>B<")
