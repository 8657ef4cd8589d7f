"""From what was built to what is ordered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kit.build.job import Made, Product
from kit.colour.palette import Palette, Role
from kit.config import Config
from kit.errors import MissingTool
from kit.findings import Level
from kit.model.layout import Layout
from kit.model.release import Release
from kit.pdf.walk import PdfFile
from kit.preflight.ink import densest, separations
from kit.publish.manifest import File
from kit.ticket.imposed import imposed
from kit.ticket.inks import amounts, inks_of
from kit.ticket.order import Face, Item
from kit.ticket.pictures import coverage, shown

if TYPE_CHECKING:
    from PIL.Image import Image as Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """One document that is to be printed: how it was made, and where it lies."""

    made: Made
    file: File
    layout: Layout

    @property
    def product(self) -> Product:
        """The print edition itself."""
        return self.made.products[0]


def copies_of(release: Release, config: Config) -> Mapping[str, int]:
    """Copies by document: those of the release, or the workspace's where it orders none."""
    if release.print_run:
        return release.print_run
    return {name: config.print_run[name] for name in release.documents if name in config.print_run}


def item(printed: Printed, copies: int | None, config: Config) -> Item:
    """The order of one file, with the pictures of its pages."""
    page, product, file = printed.made.page, printed.product, printed.file
    pdf = PdfFile(product.pdf)
    return Item(
        document=page.document,
        label=printed.layout.label,
        format=page.format,
        language=page.language,
        file=file.path,
        sha256=file.sha256,
        bytes=file.bytes,
        pages=product.pages,
        conformance=file.conformance,
        copies=copies,
        width=page.width,
        height=page.height,
        bleed=page.bleed,
        paper=config.paper.get(page.document, ""),
        finishing=config.finishing.get(page.document, ""),
        imposed=imposed(product.pages, page.width, page.height, page.bleed, page.folds),
        faces=tuple(_faces(pdf, product.pdf)),
        spots=tuple(_spots(pdf, page.palette)),
        ink=product.facts["ink"],
        checked=product.checked,
        warnings=tuple(one for one in product.findings if one.level is Level.WARNING),
    )


def _faces(file: PdfFile, pdf: bytes) -> Iterator[Face]:
    plates = _plates(pdf)
    for at, page in enumerate(file.pages):
        drawn = plates[at] if plates else None
        yield Face(
            number=page.number,
            inks=inks_of(page),
            coverage=coverage(page, drawn) if drawn else None,
            total=round(densest(page, drawn)[0], 1) if drawn else None,
            picture=shown(file, page, drawn),
        )


def _plates(pdf: bytes) -> tuple[Picture, ...]:
    """The plates of each page; none where Ghostscript is not installed."""
    try:
        return tuple(separations(pdf))
    except MissingTool:
        return ()


def _spots(file: PdfFile, palette: Palette) -> Iterator[Role]:
    """The roles with a spot name whose inks are printed, one for each name."""
    printed = {inks for page in file.pages for inks in amounts(page)}
    named: dict[str, Role] = {}
    for role in palette.roles:
        if role.spot and role.cmyk in printed:
            named.setdefault(role.spot, role)
    yield from named.values()
