"""What the rule `colour-profiled` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import paint, resource
from pikepdf import Array, Dictionary, Name


def mutant_cmyk(pdf: pikepdf.Pdf) -> None:
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    resource(pdf, "/ColorSpace", "/Mutant", Array([Name.ICCBased, profile]))
    paint(pdf, "/Mutant cs 0 0 0 .5 sc 0 0 40 40 re f")


def mutant_grey(pdf: pikepdf.Pdf) -> None:
    space = Array([Name.CalGray, Dictionary(WhitePoint=Array([0.9505, 1, 1.089]))])
    resource(pdf, "/ColorSpace", "/Mutant", space)
    paint(pdf, "/Mutant cs .5 sc 0 0 40 40 re f")
