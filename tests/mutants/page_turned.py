"""What the rule `page-turned` must catch."""

from __future__ import annotations

import pikepdf


def mutant_rotated(pdf: pikepdf.Pdf) -> None:
    pdf.pages[3].obj.Rotate = 90


def mutant_unit(pdf: pikepdf.Pdf) -> None:
    pdf.pages[3].obj.UserUnit = 2
