"""What the rule `text-overprint` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import resource, write
from pikepdf import Dictionary


def mutant_knocking_out(pdf: pikepdf.Pdf) -> None:
    write(pdf, "mer", 10, "0 0 0 1 k")


def mutant_of_the_old_mode(pdf: pikepdf.Pdf) -> None:
    resource(pdf, "/ExtGState", "/Mutant", Dictionary(OP=True, op=True, OPM=0))
    write(pdf, "mer", 10, "/Mutant gs 0 0 0 1 k")
