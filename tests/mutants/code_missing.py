"""What the rule `code-missing` must catch."""

from __future__ import annotations

import re

import pikepdf
from mutant_hands import append, change, code_box, path_of_code


def mutant_removed(pdf: pikepdf.Pdf) -> None:
    page, path = path_of_code(pdf)
    change(pdf, page, re.escape(path), b"")


def mutant_torn(pdf: pikepdf.Pdf) -> None:
    page, (x0, y0, x1, y1) = code_box(pdf)
    white = "0 0 0 0 k" if "/TrimBox" in pdf.pages[page].obj else "1 1 1 rg"
    hole = f"{x0} {y0} {(x1 - x0) / 2} {y1 - y0} re f"
    append(pdf, f"/Artifact BMC q {white} {hole} Q EMC", page)
