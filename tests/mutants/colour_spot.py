"""What the rule `colour-spot` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import paint, resource
from pikepdf import Array, Dictionary, Name


def mutant_spot(pdf: pikepdf.Pdf) -> None:
    resource(pdf, "/ColorSpace", "/Mutant", _ink("Or"))
    paint(pdf, "/Mutant cs 1 scn 0 0 40 40 re f")


def mutant_device_n(pdf: pikepdf.Pdf) -> None:
    blend = Dictionary(
        FunctionType=4, Domain=Array([0, 1, 0, 1]), Range=Array([0, 1, 0, 1, 0, 1, 0, 1])
    )
    tint = pdf.make_stream(b"{ 0 0 }", blend)
    names = Array([Name.Black, Name("/Vernis")])
    space = Array([Name.DeviceN, names, Name.DeviceCMYK, tint])
    resource(pdf, "/ColorSpace", "/Mutant", space)
    paint(pdf, "/Mutant cs .2 1 scn 0 0 40 40 re f")


def mutant_registration_on_the_page(pdf: pikepdf.Pdf) -> None:
    resource(pdf, "/ColorSpace", "/Mutant", _ink("All"))
    paint(pdf, "/Mutant cs .5 scn 0 0 40 40 re f")


def _ink(name: str) -> Array:
    none, full = Array([0, 0, 0, 0]), Array([0, 0.2, 0.6, 0.1])
    blend = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=none, C1=full, N=1)
    return Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, blend])
