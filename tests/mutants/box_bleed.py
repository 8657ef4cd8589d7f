"""What the rule `box-bleed` must catch."""

from __future__ import annotations

import pikepdf
from pikepdf import Array


def mutant(pdf: pikepdf.Pdf) -> None:
    trim = [float(one) for one in pdf.pages[1].obj.TrimBox]
    pdf.pages[1].obj.BleedBox = Array([trim[0] - 6, trim[1] - 6, trim[2] + 6, trim[3] + 6])
