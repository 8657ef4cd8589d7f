"""What the rule `page-hole` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import prepend


def mutant(pdf: pikepdf.Pdf) -> None:
    trim = [float(one) for one in pdf.pages[2].obj.get("/TrimBox", pdf.pages[2].obj.MediaBox)]
    prepend(pdf, f"{trim[0]} {trim[3] - 250} {trim[2]} 250 re W n", 2)
