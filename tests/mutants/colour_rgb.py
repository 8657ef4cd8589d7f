"""What the rule `colour-rgb` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import form, paint, picture, resource, state, write
from pikepdf import Array, Dictionary, Name, String


def mutant_fill(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "1 0 0 rg 0 0 40 40 re f")


def mutant_stroke(pdf: pikepdf.Pdf) -> None:
    paint(pdf, "0 0 1 RG 2 w 0 0 m 40 40 l S")


def mutant_text(pdf: pikepdf.Pdf) -> None:
    write(pdf, "mer", 14, ".2 .2 .2 rg")


def mutant_form(pdf: pikepdf.Pdf) -> None:
    form(pdf, "1 0 0 rg 0 0 40 40 re f")


def mutant_form_in_form(pdf: pikepdf.Pdf) -> None:
    outer = form(pdf, "/Inner Do")
    inner = pdf.make_stream(b"0 1 0 rg 0 0 40 40 re f")
    inner.Type, inner.Subtype, inner.BBox = Name.XObject, Name.Form, Array([0, 0, 40, 40])
    outer.Resources = Dictionary(XObject=Dictionary(Inner=inner))


def mutant_picture(pdf: pikepdf.Pdf) -> None:
    picture(pdf, "RGB", 320)


def mutant_indexed_picture(pdf: pikepdf.Pdf) -> None:
    table = Array([Name.Indexed, Name.DeviceRGB, 1, String(b"\x00\x00\x00\xff\x00\x00")])
    picture(pdf, "L", 320, ColorSpace=table)


def mutant_inline_picture(pdf: pikepdf.Pdf) -> None:
    pixels = "".join(f"{value:02x}" for value in range(27))
    paint(pdf, f".6 0 0 .6 0 0 cm BI /W 3 /H 3 /BPC 8 /CS /RGB /F /AHx ID {pixels}> EI")


def mutant_gradient(pdf: pikepdf.Pdf) -> None:
    resource(pdf, "/Shading", "/Mutant", _gradient(pdf))
    paint(pdf, "0 0 40 40 re W n /Mutant sh")


def mutant_gradient_pattern(pdf: pikepdf.Pdf) -> None:
    pattern = Dictionary(Type=Name.Pattern, PatternType=2, Shading=_gradient(pdf))
    resource(pdf, "/Pattern", "/Mutant", pdf.make_indirect(pattern))
    paint(pdf, "/Pattern cs /Mutant scn 0 0 40 40 re f")


def mutant_tile(pdf: pikepdf.Pdf) -> None:
    tile = pdf.make_stream(b"1 0 0 rg 0 0 5 5 re f")
    tile.Type, tile.PatternType, tile.PaintType, tile.TilingType = Name.Pattern, 1, 1, 1
    tile.BBox, tile.XStep, tile.YStep = Array([0, 0, 10, 10]), 10, 10
    tile.Resources = Dictionary()
    resource(pdf, "/Pattern", "/Mutant", tile)
    paint(pdf, "/Pattern cs /Mutant scn 0 0 40 40 re f")


def mutant_soft_mask(pdf: pikepdf.Pdf) -> None:
    shape = pdf.make_stream(b"1 1 1 rg 0 0 40 40 re f")
    shape.Type, shape.Subtype, shape.BBox = Name.XObject, Name.Form, Array([0, 0, 40, 40])
    shape.Resources = Dictionary()
    shape.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    mask = Dictionary(Type=Name.Mask, S=Name.Luminosity, G=shape)
    state(pdf, Dictionary(SMask=mask), "0 0 0 .3 k 0 0 40 40 re f")


def mutant_type3_glyph(pdf: pikepdf.Pdf) -> None:
    glyph = pdf.make_stream(b"1000 0 d0 1 0 0 rg 0 0 800 800 re f")
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 1000, 1000]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary(a=glyph),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a])),
        FirstChar=97,
        LastChar=97,
        Widths=Array([1000]),
        Resources=Dictionary(),
        Name=Name("/SourceSerif4SmText-Regular"),
    )
    resource(pdf, "/Font", "/Mutant", pdf.make_indirect(font))
    paint(pdf, "0 0 0 .5 k BT /Mutant 20 Tf 2 2 Td (a) Tj ET")


def mutant_lab(pdf: pikepdf.Pdf) -> None:
    space = Array([Name.Lab, Dictionary(WhitePoint=Array([0.9642, 1, 0.8249]))])
    resource(pdf, "/ColorSpace", "/Mutant", space)
    paint(pdf, "/Mutant cs 50 20 20 sc 0 0 40 40 re f")


def mutant_calibrated(pdf: pikepdf.Pdf) -> None:
    space = Array([Name.CalRGB, Dictionary(WhitePoint=Array([0.9505, 1, 1.089]))])
    resource(pdf, "/ColorSpace", "/Mutant", space)
    paint(pdf, "/Mutant cs 1 0 0 sc 0 0 40 40 re f")


def mutant_profiled(pdf: pikepdf.Pdf) -> None:
    profile = pdf.make_stream(b"\x00" * 200)
    profile.N = 3
    resource(pdf, "/ColorSpace", "/Mutant", Array([Name.ICCBased, profile]))
    paint(pdf, "/Mutant cs 1 0 0 sc 0 0 40 40 re f")


def _gradient(pdf: pikepdf.Pdf) -> Dictionary:
    blend = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([1, 0, 0]), C1=Array([0, 0, 1]), N=1
    )
    return pdf.make_indirect(
        Dictionary(
            ShadingType=2,
            ColorSpace=Name.DeviceRGB,
            Coords=Array([0, 0, 40, 0]),
            Function=blend,
        )
    )
