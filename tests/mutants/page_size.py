"""What the rule `page-size` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import only
from pikepdf import Array


@only("email")
def mutant(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[3].obj
    box = [float(one) for one in page.MediaBox]
    page.MediaBox = page.CropBox = Array([box[0], box[1], box[2], box[3] + 10])
