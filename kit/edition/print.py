"""The print edition: a PDF/X-4 (ISO 15930-7) of which every object is in inks."""

from __future__ import annotations

import io
from collections.abc import Iterator
from hashlib import sha256

import pikepdf
from pikepdf import Name

from kit.colour.condition import Condition
from kit.colour.icc import Keep
from kit.edition.gate import refuse_rgb
from kit.edition.inks import inks_of
from kit.edition.intent import print_intent
from kit.edition.pictures import Placed, to_inks
from kit.edition.separation import Separation
from kit.edition.slug import SLUG, Slug
from kit.edition.stream import Stream
from kit.edition.types import Edition, Facts
from kit.page.types import Page
from kit.pdf.boxes import Box, box
from kit.pdf.xmp import Claims, identify
from kit.press.types import Master
from kit.units import Mm, pt

NAME = "print"

_KEPT_OF_PAGE = frozenset({"/Type", "/Parent", "/Contents", "/Resources"})
_KEPT_OF_CATALOG = frozenset({"/Type", "/Pages"})


def print_edition(
    master: Master,
    *,
    condition: Condition,
    slug_font: bytes,
    keep: Keep,
) -> Edition:
    """The master in the inks of `condition`, with bleed, marks and a slug line.

    slug_font: an OpenType font, of which the letters of the slug line are drawn; none is embedded.
    keep: called with a key and a function; returns its bytes, made once for the key.
    Raises `Refused` if anything is left in another colour space than inks. Colours that no role
    names are errors among the edition's findings.
    """
    page = master.page
    with pikepdf.open(io.BytesIO(master.pdf)) as pdf:
        producer = str(pdf.docinfo.get("/Producer", page.record.creator))
        _forget(pdf.Root, _KEPT_OF_CATALOG)
        separation = Separation(pdf, inks_of(page.palette, condition, keep))
        contents = [separation.separate(one) for one in pdf.pages]
        pictures = separation.finish()
        photos = to_inks([*separation.placed.values(), *_unseen(pdf, separation)], condition, keep)
        slug = Slug(pdf, page.record, NAME, slug_font, keep)
        _finish_pages(pdf, contents, page, slug)
        print_intent(pdf, condition, keep)
        identify(
            pdf,
            page.record,
            edition=NAME,
            claims=Claims(pdfx="PDF/X-4"),
            producer=producer,
            content=sha256(master.pdf).digest(),
        )
        made = _saved(pdf)
        count = len(pdf.pages)
    refuse_rgb(made)
    facts = Facts(
        photos=photos,
        picture_colours=pictures,
        clamped=separation.palette.clamped,
        ink=round(separation.ink, 1),
    )
    findings = tuple(separation.findings.values())
    return Edition(name=NAME, pdf=made, pages=count, facts=facts, findings=findings)


def _forget(held: pikepdf.Object, kept: frozenset[str]) -> None:
    """Drop tags, links, actions, bookmarks, attachments: a plate shows none of them."""
    for key in sorted(set(held.keys()) - kept):
        del held[key]


def _unseen(pdf: pikepdf.Pdf, separation: Separation) -> Iterator[Placed]:
    """Pictures that no page paints, but which its resources still name."""
    masks = {one.image.SMask.objgen for one in separation.placed.values() if "/SMask" in one.image}
    for thing in pdf.objects:
        if (
            isinstance(thing, pikepdf.Stream)
            and thing.get("/Subtype") == Name.Image
            and thing.objgen not in separation.placed
            and thing.objgen not in masks
        ):
            yield Placed(thing)


def _finish_pages(pdf: pikepdf.Pdf, contents: list[Stream], sheet: Page, slug: Slug) -> None:
    moved: set[tuple[int, int]] = set()
    for number, (page, content) in enumerate(zip(pdf.pages, contents, strict=True), start=1):
        trimmed = box(page, "/TrimBox")
        x, y = pt(SLUG) - trimmed.left, pt(SLUG) - trimmed.bottom
        trim = trimmed.moved(x, y)
        bled = trim.grown(pt(sheet.bleed))
        _move_patterns(page, content.patterns, x, y, moved)
        _forget(page.obj, _KEPT_OF_PAGE)
        page.obj.MediaBox = Box(0, 0, trim.right + pt(SLUG), trim.top + pt(SLUG)).array()
        page.obj.BleedBox, page.obj.TrimBox = bled.array(), trim.array()
        page.obj.Group = pikepdf.Dictionary(
            Type=Name.Group, S=Name.Transparency, CS=Name.DeviceCMYK
        )
        # The master's own sheet ends at the bleed: what it hid must not show among the marks.
        begin = f"q\n{bled.rectangle()} re W n\n1 0 0 1 {x:.4f} {y:.4f} cm".encode()
        folds = _folds(sheet, is_back=number % 2 == 0)
        around = slug.around(page.obj.Resources, trim, bled, f"{number}/{len(pdf.pages)}", folds)
        page.obj.Contents = pdf.make_stream(b"\n".join([begin, *content.out, b"Q", *around]))


def _folds(sheet: Page, *, is_back: bool) -> tuple[Mm, ...]:
    """From the left edge of a page: on the back of a sheet, what was left is right."""
    if is_back:
        return tuple(Mm(sheet.width - fold) for fold in reversed(sheet.folds))
    return sheet.folds


def _move_patterns(
    page: pikepdf.Page, names: set[str], x: float, y: float, moved: set[tuple[int, int]]
) -> None:
    # A pattern of a page counts from the page's corner, whatever `cm` says (ISO 32000-1, 8.7.3.1).
    for name in sorted(names):
        pattern = page.obj.Resources.Pattern[name]
        if pattern.objgen not in moved:
            moved.add(pattern.objgen)
            *turned, right, up = (float(number) for number in pattern.Matrix)
            pattern.Matrix = pikepdf.Array([*turned, round(right + x, 6), round(up + y, 6)])


def _saved(pdf: pikepdf.Pdf) -> bytes:
    held = io.BytesIO()
    pdf.save(
        held,
        force_version="1.6",
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )
    return held.getvalue()
