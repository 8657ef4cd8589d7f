"""What the rule `box-crop` must catch."""

from __future__ import annotations

import pikepdf


def mutant(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.CropBox = pdf.pages[1].obj.TrimBox
