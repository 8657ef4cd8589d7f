"""What the rule `content-broken` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import append, paint


def mutant_restore(pdf: pikepdf.Pdf) -> None:
    append(pdf, "Q")


def mutant_save(pdf: pikepdf.Pdf) -> None:
    append(pdf, "q")


def mutant_operator(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "1 2 peindre")


def mutant_object(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "/Absent Do")


def mutant_font(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "BT /Absent 12 Tf ET")


def mutant_operands(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "1 0 0 cm")


def mutant_path(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "0 0 40 40 re 1 w n")
