"""Compose one document in one language: prose, layout and brand to a page of HTML and CSS.

What a template sees, and nothing else:

prose       kit.prose.types.Prose: every word, typeset
release     kit.model.release.Release: the facts
brand       the leading issuer's kit.model.brand.Brand: faces and colours
brands      all issuers' brands, in order
language    "fr"; format "a4"; document "communique"
_(label), ngettext(one, many, n)
            a label of the catalogues in the language of the page
crop(picture, width, height)
            the address of a photo cut to a box of this size, in mm, about its focus; the part
            cut off, and pixels that no press would show, are in no page
image(asset)
            the address of an asset as it is: logos, drawings
qr(address, title, level="M")
            a code as inline SVG with its quiet zone; it is read back from the finished page
tied(words) the same words, whole where no line may part them: the last ones, issuers' names
title_size(words)
            short, medium or long
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from jinja2 import TemplateError
from markupsafe import Markup

from kit.colour.palette import Palette, Rgb, Role
from kit.errors import BadInput
from kit.findings import Finding, Place
from kit.model.brand import Brand
from kit.model.layout import Layout
from kit.model.release import Release
from kit.page import setting
from kit.page.brand_css import font_faces, tokens
from kit.page.draft import DRAFT, stamped
from kit.page.labels import read_labels
from kit.page.mandatory import mandatory
from kit.page.sandbox import environment
from kit.page.types import Code, Page
from kit.page.watched import Watched, has_read
from kit.pdf.record import Record
from kit.prose.block import Picture
from kit.prose.types import Prose
from kit.qr import qr
from kit.source.types import Asset
from kit.units import Mm

BLEED = Mm(3)
TEMPLATE_FAULTS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What the expressions of a layout can raise: its author's mistakes, not ours."""

Crop = Callable[[Asset, tuple[float, float], tuple[float, float]], Asset]


def compose(
    prose: Prose,
    release: Release,
    layout: Layout,
    *,
    format: str,
    crop: Crop,
    budget: int,
    is_draft: bool = False,
) -> Page:
    """One composed page sequence.

    crop(asset, (width, height), focus) cuts a photo. budget: bytes of the e-mail edition.
    is_draft: every page is stamped.
    BadInput if a template of the layout can't be run on this release.
    """
    desk = _Desk(crop)
    words, facts = Watched(prose), Watched(release)
    brand = release.lead
    size = layout.formats[format]
    labels = read_labels(_catalogues(layout, prose.language))
    try:
        html = (
            environment(layout.files)
            .get_template(layout.template)
            .render(
                prose=words,
                release=facts,
                brand=brand,
                brands=release.issuers,
                layout=layout,
                document=layout.name,
                format=format,
                language=prose.language,
                _=labels.gettext,
                gettext=labels.gettext,
                ngettext=labels.ngettext,
                crop=desk.crop,
                image=desk.image,
                qr=desk.qr,
                tied=partial(setting.tied, names=(*prose.articles, *prose.issuers)),
                title_size=setting.title_size,
            )
        )
    except TEMPLATE_FAULTS as error:
        raise BadInput((_template_finding(layout, error),)) from error
    return Page(
        document=layout.name,
        format=format,
        language=prose.language,
        html=stamped(html, labels.gettext(DRAFT)) if is_draft else html,
        css=_sheets(layout, brand, format),
        assets=desk.assets | {face.asset.sha256: face.asset for face in brand.fonts},
        record=_record(prose, release, layout, labels.gettext, format),
        palette=_palette(brand, release.issuers[1:]),
        width=size.width,
        height=size.height,
        bleed=BLEED,
        budget=budget,
        mandatory=mandatory(prose, layout, labels.gettext),
        codes=tuple(desk.codes),
        folds=size.folds,
        reads_chapters=has_read(words, "chapters") or has_read(facts, "chapters"),
    )


def _palette(lead: Brand, others: Iterable[Brand]) -> Palette:
    """The roles of the leading brand, and the colours that only the logos of others show."""
    more: dict[Rgb, Role] = {}
    for brand in others:
        for role in brand.palette.roles:
            if role.rgb not in lead.palette.inks:
                more.setdefault(role.rgb, role)
    return Palette((*lead.palette.roles, *more.values()))


def _sheets(layout: Layout, brand: Brand, format: str) -> tuple[tuple[str, str], ...]:
    own = (("brand.css", brand.css),) if brand.css else ()
    size = layout.formats[format]
    sheet = f"@page {{ size: {size.width}mm {size.height}mm; bleed: {BLEED}mm }}\n"
    return (
        ("fonts", font_faces(brand)),
        ("tokens", tokens(brand)),
        ("sheet", sheet),
        *((name, layout.files[name]) for name in layout.css),
        *own,
    )


def _catalogues(layout: Layout, language: str) -> tuple[str, ...]:
    base = language.partition("-")[0]
    wanted = (f"/labels/{base}.po", f"/labels/{language}.po")
    return tuple(text for name, text in sorted(layout.files.items()) if name.endswith(wanted))


def _record(
    prose: Prose, release: Release, layout: Layout, label: Callable[[str], str], format: str
) -> Record:
    return Record(
        identifier="/".join((release.reference, layout.name, format, prose.language)),
        title=prose.title.text,
        author=prose.issuers,
        subject=f"{label(layout.label)} {prose.reference}",
        keywords=release.texts[prose.language].keywords,
        rights=release.rights.get(prose.language, ""),
        language=prose.locale,
        created=release.created,
        version=release.erratum.version if release.erratum else 1,
    )


class _Desk:
    """Collects what a template asks for while it is set."""

    def __init__(self, crop: Crop) -> None:
        self._crop = crop
        self.assets: dict[str, Asset] = {}
        self.codes: list[Code] = []

    def image(self, asset: Asset) -> str:
        self.assets[asset.sha256] = asset
        return asset.address

    def crop(self, picture: Picture | Asset, width: float, height: float) -> str:
        if isinstance(picture, Picture):
            return self.image(self._crop(picture.asset, (width, height), picture.focus))
        return self.image(self._crop(picture, (width, height), (0.5, 0.3)))

    def qr(self, address: str, title: str, level: str = "M") -> Markup:
        self.codes.append(Code(payload=address, purpose=title))
        return Markup(qr(address, level=level, title=title).svg)


def _template_finding(layout: Layout, error: Exception) -> Finding:
    name = getattr(error, "name", None) or layout.template
    line = getattr(error, "lineno", None) or _line_of(error, layout.files)
    return Finding(
        rule="layout-template",
        where=Place(file=f"layouts/{name}", line=line),
        message="the layout's template can't be run: {reason}.",
        remedy="See `prose`, `release` and the other names in docs/layouts.md.",
        values={"reason": str(getattr(error, "message", "") or error).rstrip(".")},
    )


def _line_of(error: Exception, templates: Mapping[str, str]) -> int | None:
    trace = error.__traceback__
    line = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in {"<template>", *templates}:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
