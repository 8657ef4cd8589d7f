"""The last gate: one thing left in light instead of ink, and nothing is released."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from edition_masters import ROOT, keep, master
from pikepdf import Array, Dictionary, Name

from kit.colour.condition import Condition
from kit.edition.gate import refuse_rgb
from kit.edition.print import print_edition
from kit.errors import Refused

Spoil = Callable[[pikepdf.Pdf], None]


@pytest.fixture(scope="module")
def clean(fogra39: Condition, slug_font: bytes) -> bytes:
    body = (
        '<p style="opacity:.5">a</p><img src="kit:photo" alt="x" width=200>'
        '<img src="kit:drawing" alt="x" width=200>'
        '<div style="height:20mm;background:linear-gradient(#0b1b3b,#ffffff)"></div>'
        '<p style="break-before:page">b'
    )
    one = master(body)
    return print_edition(one, condition=fogra39, slug_font=slug_font, keep=keep).pdf


def spoilt(clean: bytes, spoil: Spoil) -> bytes:
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(clean)) as pdf:
        spoil(pdf)
        pdf.save(held)
    return held.getvalue()


def first(pdf: pikepdf.Pdf, key: str, value: object = None) -> pikepdf.Object:
    return next(
        thing
        for thing in pdf.objects
        if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream))
        and key in thing
        and (value is None or thing[key] == value)
    )


def append(stream: pikepdf.Object, operators: bytes) -> None:
    stream.write(stream.read_bytes() + b"\n" + operators)


def icc(pdf: pikepdf.Pdf) -> Array:
    profile = pdf.make_stream((ROOT / "assets/icc/sRGB2014.icc").read_bytes())
    profile.N = 3
    return Array([Name.ICCBased, profile])


def page_fill(pdf: pikepdf.Pdf) -> None:
    append(pdf.pages[1].Contents, b"1 0 0 rg")


def page_stroke(pdf: pikepdf.Pdf) -> None:
    append(pdf.pages[1].Contents, b"q .5 .5 .5 RG Q")


def chosen_space(pdf: pikepdf.Pdf) -> None:
    append(pdf.pages[1].Contents, b"/DeviceRGB cs 1 0 0 sc")


def inline_image(pdf: pikepdf.Pdf) -> None:
    append(pdf.pages[1].Contents, b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID \xff\x00\x00 EI")


def form(pdf: pikepdf.Pdf) -> None:
    append(first(pdf, "/Subtype", Name.Form), b"0 1 0 rg")


def tiling_pattern(pdf: pikepdf.Pdf) -> None:
    append(first(pdf, "/PatternType", 1), b"0 1 0 RG")


def image(pdf: pikepdf.Pdf) -> None:
    first(pdf, "/Subtype", Name.Image).ColorSpace = Name.DeviceRGB


def indexed_image(pdf: pikepdf.Pdf) -> None:
    spaces = Array([Name.Indexed, Name.DeviceRGB, 1, pikepdf.String(b"\0\0\0\xff\xff\xff")])
    first(pdf, "/Subtype", Name.Image).ColorSpace = spaces


def icc_image(pdf: pikepdf.Pdf) -> None:
    first(pdf, "/Subtype", Name.Image).ColorSpace = icc(pdf)


def shading(pdf: pikepdf.Pdf) -> None:
    first(pdf, "/ShadingType").ColorSpace = Name.DeviceRGB


def cal_shading(pdf: pikepdf.Pdf) -> None:
    white = Dictionary(WhitePoint=[0.95, 1, 1.09])
    first(pdf, "/ShadingType").ColorSpace = Array([Name.CalRGB, white])


def page_group(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.Group.CS = Name.DeviceRGB


def form_group(pdf: pikepdf.Pdf) -> None:
    next(
        thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream) and "/Group" in thing
    ).Group.CS = Name.DeviceRGB


def soft_mask(pdf: pikepdf.Pdf) -> None:
    group = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 1, 1])
    group.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    pdf.pages[1].Resources.ExtGState.Masked = Dictionary(
        SMask=Dictionary(S=Name.Luminosity, G=group)
    )


def lab_resource(pdf: pikepdf.Pdf) -> None:
    white = Dictionary(WhitePoint=[0.96, 1, 0.82])
    pdf.pages[1].Resources.ColorSpace.lab = Array([Name.Lab, white])


def spot_of_rgb(pdf: pikepdf.Pdf) -> None:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 1, 1], C1=[1, 0, 0], N=1)
    pdf.pages[1].Resources.ColorSpace.Spot = Array(
        [Name.Separation, Name.Warm, Name.DeviceRGB, tint]
    )


def glyph(pdf: pikepdf.Pdf) -> None:
    drawn = pdf.make_stream(b"500 0 d0 1 0 0 rg 0 0 500 500 re f")
    pdf.pages[1].Resources.Font.T3 = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, CharProcs=Dictionary(a=drawn)
    )


SPOILS = {
    page_fill: "operator rg is left in the print edition.",
    page_stroke: "operator RG is left in the print edition.",
    chosen_space: "colours in DeviceRGB is left in the print edition.",
    inline_image: "inline image in DeviceRGB is left in the print edition.",
    form: "operator rg is left in the print edition.",
    tiling_pattern: "operator RG is left in the print edition.",
    image: "an image in DeviceRGB is left in the print edition.",
    indexed_image: "an image in DeviceRGB is left in the print edition.",
    icc_image: "an image in ICCBased is left in the print edition.",
    shading: "a shading in DeviceRGB is left in the print edition.",
    cal_shading: "a shading in CalRGB is left in the print edition.",
    page_group: "a transparency group in DeviceRGB is left in the print edition.",
    form_group: "a transparency group in DeviceRGB is left in the print edition.",
    soft_mask: "a transparency group in DeviceRGB is left in the print edition.",
    lab_resource: "a resource in Lab is left in the print edition.",
    spot_of_rgb: "a resource in DeviceRGB is left in the print edition.",
    glyph: "operator rg is left in the print edition.",
}


def test_a_clean_file_passes(clean: bytes) -> None:
    refuse_rgb(clean)


@pytest.mark.parametrize("spoil", SPOILS, ids=lambda spoil: spoil.__name__)
def test_one_thing_in_light_is_refused_and_named(clean: bytes, spoil: Spoil) -> None:
    with pytest.raises(Refused) as caught:
        refuse_rgb(spoilt(clean, spoil))
    (finding,) = caught.value.findings
    assert finding.text() == SPOILS[spoil]
    assert finding.where.page in (1, 2)
    assert finding.where.thing.startswith("object ")


def test_words_that_look_like_operators_are_none(clean: bytes) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        append(pdf.pages[0].Contents, b"BT (1 0 0 rg \\) RG) Tj ET")
        pdf.docinfo["/Title"] = "Why /DeviceRGB is no ink"

    refuse_rgb(spoilt(clean, spoil))
