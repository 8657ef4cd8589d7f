"""PDFs written by hand, a page each."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from kit.pdf.walk import PdfFile

SIDE = 200


def page_of(content: str, **resources: Any) -> PdfFile:
    """A file of one page, 200 × 200 pt. resources: by category, such as `XObject={"Fm": …}`."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(SIDE, SIDE))
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(content.encode("latin-1"))
    page.Resources = Dictionary(
        {
            f"/{category}": Dictionary({f"/{name}": _owned(pdf, one) for name, one in held.items()})
            for category, held in resources.items()
        }
    )
    return read(pdf)


def read(pdf: pikepdf.Pdf) -> PdfFile:
    """The file as it is read back."""
    held = io.BytesIO()
    pdf.save(held, deterministic_id=True)
    return PdfFile(held.getvalue())


def stream(content: str, **entries: Any) -> tuple[bytes, dict[str, Any]]:
    """A stream to be made in the file of the page."""
    return content.encode("latin-1"), entries


def form(content: str, **entries: Any) -> tuple[bytes, dict[str, Any]]:
    """A form of 100 × 100."""
    given = {"BBox": Array([0, 0, 100, 100]), "Resources": Dictionary(), **entries}
    return stream(content, Type=Name.XObject, Subtype=Name.Form, **given)


def picture(width: int, height: int, **entries: Any) -> tuple[bytes, dict[str, Any]]:
    """A grey picture."""
    given = {"ColorSpace": Name.DeviceGray, "BitsPerComponent": 8, **entries}
    return stream(
        "\x80" * (width * height),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=width,
        Height=height,
        **given,
    )


def _owned(pdf: pikepdf.Pdf, value: Any) -> Any:
    if isinstance(value, tuple):
        data, entries = value
        made = pdf.make_stream(data)
        for name, one in entries.items():
            made[f"/{name}"] = _owned(pdf, one)
        return made
    return value


def type1(name: str = "/Helvetica", **entries: Any) -> Dictionary:
    """A simple font that is not embedded, each letter half an em wide."""
    made = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name(name),
        Encoding=Name.WinAnsiEncoding,
        FirstChar=32,
        Widths=Array([500] * 200),
    )
    for entry, value in entries.items():
        made[f"/{entry}"] = value
    return made
