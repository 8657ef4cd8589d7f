"""What the rule `optional-content` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import paint, resource
from pikepdf import Array, Dictionary, Name, String


def mutant_layers(pdf: pikepdf.Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("fond")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary())


def mutant_mark(pdf: pikepdf.Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("fond")))
    resource(pdf, "/Properties", "/Mutant", layer)
    paint(pdf, "/OC /Mutant BDC 0 0 0 .2 k 0 0 40 40 re f EMC")
