"""What the rule `safety-zone` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import append, letters


def mutant_cut(pdf: pikepdf.Pdf) -> None:
    _write_near_the_edge(pdf, 4)


def mutant_near(pdf: pikepdf.Pdf) -> None:
    _write_near_the_edge(pdf, 11)


def _write_near_the_edge(pdf: pikepdf.Pdf, distance: float) -> None:
    name, codes = letters(pdf, "mer")
    trim = pdf.pages[-1].obj.TrimBox
    at = f"{float(trim[0]) + distance} {float(trim[1]) + 300}"
    append(pdf, f"q 0 0 0 .8 k BT {name} 14 Tf {at} Td <{codes}> Tj ET Q")
