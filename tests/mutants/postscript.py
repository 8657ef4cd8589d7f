"""What the rule `postscript` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import form, paint, photo, resource
from pikepdf import Array, Dictionary, Name, String


def mutant_program(pdf: pikepdf.Pdf) -> None:
    program = pdf.make_stream(b"showpage")
    program.Type, program.Subtype = Name.XObject, Name.PS
    resource(pdf, "/XObject", "/Mutant", program)
    paint(pdf, "/Mutant Do")


def mutant_opi(pdf: pikepdf.Pdf) -> None:
    form(pdf, "0 0 10 10 re n", OPI=Dictionary({"/1.3": Dictionary(F=String("haute.tif"))}))


def mutant_alternates(pdf: pikepdf.Pdf) -> None:
    photo(pdf).Alternates = Array([])
