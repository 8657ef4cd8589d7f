"""What the rule `code-quiet` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import append, code_box


def mutant(pdf: pikepdf.Pdf) -> None:
    page, (x0, y0, x1, _) = code_box(pdf)
    module = (x1 - x0) / 29
    ink = "0 0 0 1 k" if "/TrimBox" in pdf.pages[page].obj else "0 0 0 rg"
    bar = f"{x0} {y0 - 3 * module} {x1 - x0} {module} re f"
    append(pdf, f"/Artifact BMC q {ink} {bar} Q EMC", page)
