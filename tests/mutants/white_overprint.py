"""What the rule `white-overprint` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import resource, state, write
from pikepdf import Dictionary


def mutant_path(pdf: pikepdf.Pdf) -> None:
    state(pdf, Dictionary(OP=True, op=True, OPM=1), "0 0 0 0 k 0 0 40 40 re f")


def mutant_text(pdf: pikepdf.Pdf) -> None:
    resource(pdf, "/ExtGState", "/Mutant", Dictionary(op=True, OPM=1))
    write(pdf, "mer", 14, "0 0 0 .6 k 0 0 40 20 re f /Mutant gs 0 0 0 0 k")
