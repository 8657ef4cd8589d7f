"""Pages placed on press sheets: how a placement is described, and how a sheet is made of it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

import pikepdf
from pikepdf import Name

from kit.edition.marks import all_inks
from kit.errors import BadInput, KitError
from kit.findings import Finding, Place
from kit.imposition.line import Job, Room, drawing
from kit.pdf.boxes import Box, box
from kit.units import Pt

# Two pages are of one size if no one could measure the difference: a tenth of a millimetre.
_SAME = 0.3

_IDENTITIES = UUID("0d5c1f2b-6d0e-5a0e-8c56-0b1f0c6a7a41")
_INSTANCE = re.compile(rb"(<xmpMM:InstanceID>uuid:)([0-9a-f-]{36})(</xmpMM:InstanceID>)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """What all pages of a file have in common, in points.

    width, height: of the trimmed page. bleed: what is painted around it on every side.
    """

    pages: int
    width: Pt
    height: Pt
    bleed: Pt


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """One page on a sheet. page: from 0. trim: where its trim lies. shown: what is not cut off."""

    page: int
    trim: Box
    shown: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a press sheet: its boxes, its pages, and the operators of its marks.

    media starts at 0 0. marks: in Separation All, named /All, or in CMYK. sheet: from 1.
    face: front or back. line: where it is said what the sheet is.
    """

    media: Box
    trim: Box
    bleed: Box
    placements: tuple[Placement, ...]
    marks: bytes
    sheet: int
    face: str
    line: Room


Plan = Callable[[Leaf], Sequence[Side]]


def laid_out(pdf: bytes, plan: Plan, scheme: str, job: Job) -> bytes:
    """The pages of `pdf` on the sheets that `plan` gives; everything else of the file stays.

    job: what the line beneath each sheet tells.

    Raises BadInput where pages differ in size or are turned.
    """
    with opened(pdf) as file:
        sides = plan(leaf(file))
        version = file.pdf_version
        forms = [_form(page) for page in file.pages]
        marks: dict[bytes, pikepdf.Object] = {}
        inks = file.make_indirect(all_inks())
        line, count = drawing(file, job, scheme), max(side.sheet for side in sides)
        del file.pages[:]
        for side in sides:
            things = {"/Marks": _marks(file, side, marks, inks)}
            file.pages.append(_sheet(file, side, forms, things, inks, line(side, count)))
        _rename(file, scheme)
        held = io.BytesIO()
        file.save(
            held,
            force_version=version,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
        return held.getvalue()


def opened(pdf: bytes) -> pikepdf.Pdf:
    """The file, open; KitError where it can't be read."""
    try:
        return pikepdf.open(io.BytesIO(pdf))
    except pikepdf.PdfError as error:
        raise KitError(
            "the file is no PDF that can be read: {reason}.",
            remedy="Make it again, without a password.",
            values={"reason": str(error).rpartition(": ")[2]},
        ) from error


def leaf(file: pikepdf.Pdf) -> Leaf:
    """The size and the bleed of the pages of a file; BadInput where they have no common one."""
    findings = [*_turned(file), *_unequal(file)]
    if findings:
        raise BadInput(tuple(findings))
    trim = box(file.pages[0], "/TrimBox")
    return Leaf(
        pages=len(file.pages),
        width=trim.width,
        height=trim.height,
        bleed=Pt(min(_bleed_of(page) for page in file.pages)),
    )


def centred(width: float, height: float, media: Box) -> Box:
    """A rectangle in the middle of a sheet."""
    left = media.left + (media.width - width) / 2
    bottom = media.bottom + (media.height - height) / 2
    return Box(left, bottom, left + width, bottom + height)


def _turned(file: pikepdf.Pdf) -> Iterable[Finding]:
    for number, page in enumerate(file.pages, start=1):
        if int(page.obj.get("/Rotate", 0)) % 360:
            yield Finding(
                rule="page-turned",
                where=Place(page=number),
                message="the page is turned by its /Rotate entry.",
                remedy="Make the PDF again with upright pages.",
            )


def _unequal(file: pikepdf.Pdf) -> Iterable[Finding]:
    first = box(file.pages[0], "/TrimBox")
    for number, page in enumerate(file.pages, start=1):
        trim = box(page, "/TrimBox")
        if abs(trim.width - first.width) > _SAME or abs(trim.height - first.height) > _SAME:
            yield Finding(
                rule="pages-of-several-sizes",
                where=Place(page=number),
                message="the page is trimmed to {size}, the first one to {first}.",
                remedy="Impose pages of one size.",
                values={"size": _size(trim), "first": _size(first)},
            )


def _size(trim: Box) -> str:
    return f"{trim.width * 25.4 / 72:.1f} × {trim.height * 25.4 / 72:.1f} mm"


def _bleed_of(page: pikepdf.Page) -> float:
    if "/BleedBox" not in page.obj or "/TrimBox" not in page.obj:
        return 0.0
    bleed, trim = box(page, "/BleedBox"), box(page, "/TrimBox")
    around = (
        trim.left - bleed.left,
        trim.bottom - bleed.bottom,
        bleed.right - trim.right,
        bleed.top - trim.top,
    )
    return max(0.0, min(around))


def _form(page: pikepdf.Page) -> tuple[pikepdf.Stream, Box]:
    """A page as a form in its own coordinates, shown as far as its bleed, and where its trim is.

    pikepdf's own conversion takes the TrimBox as BBox and so cuts the bleed off (measured).
    """
    page.contents_coalesce()
    form = page.obj.Contents
    assert isinstance(form, pikepdf.Stream)
    trim = box(page, "/TrimBox")
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = trim.grown(Pt(_bleed_of(page))).array()
    form.Resources = page.resources
    return form, trim


def _sheet(
    file: pikepdf.Pdf,
    side: Side,
    forms: Sequence[tuple[pikepdf.Stream, Box]],
    things: dict[str, pikepdf.Object],
    inks: pikepdf.Object,
    line: bytes,
) -> pikepdf.Page:
    lines = []
    for one in side.placements:
        form, trim = forms[one.page]
        things[f"/P{one.page}"] = form
        x, y = one.trim.left - trim.left, one.trim.bottom - trim.bottom
        lines.append(f"q {one.shown.rectangle()} re W n 1 0 0 1 {x:.4f} {y:.4f} cm")
        lines.append(f"/P{one.page} Do Q")
    lines.append("/Marks Do")
    page = pikepdf.Dictionary(
        Type=Name.Page,
        MediaBox=side.media.array(),
        BleedBox=side.bleed.array(),
        TrimBox=side.trim.array(),
        Resources=pikepdf.Dictionary(XObject=things, ColorSpace={"/All": inks}),
        Group=pikepdf.Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceCMYK),
        Contents=file.make_stream("\n".join(lines).encode() + b"\n" + line),
    )
    return pikepdf.Page(page)


def _marks(
    file: pikepdf.Pdf, side: Side, drawn: dict[bytes, pikepdf.Object], inks: pikepdf.Object
) -> pikepdf.Object:
    if side.marks not in drawn:
        form = file.make_stream(side.marks)
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = side.media.array()
        form.Resources = pikepdf.Dictionary(ColorSpace={"/All": inks})
        drawn[side.marks] = form
    return drawn[side.marks]


def _rename(file: pikepdf.Pdf, scheme: str) -> None:
    """Give the sheets an instance of their own: they are not the file that they were made of."""
    if "/Metadata" not in file.Root:
        return
    packet = file.Root.Metadata.read_bytes()
    found = _INSTANCE.search(packet)
    if found:
        instance = str(uuid5(_IDENTITIES, f"{found[2].decode()}/{scheme}")).encode()
        file.Root.Metadata.write(_INSTANCE.sub(rb"\g<1>" + instance + rb"\g<3>", packet))
