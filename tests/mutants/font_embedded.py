"""What the rule `font-embedded` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import drop, fonts


def mutant(pdf: pikepdf.Pdf) -> None:
    for font in fonts(pdf):
        descriptor = font.DescendantFonts[0].FontDescriptor
        drop(descriptor, "/FontFile", "/FontFile2", "/FontFile3")
