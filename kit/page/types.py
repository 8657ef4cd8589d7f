"""What the page stage hands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.colour.palette import Palette
from kit.pdf.record import Record
from kit.source.types import Asset
from kit.units import Mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandatory:
    """Words that must be found in the text of the finished file.

    name: title, reference, embargo, contact, legal. every_page: on each page, not just once.
    """

    name: str
    text: str
    every_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A QR code that must be read back from the rendered page."""

    payload: str
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One document in one language, composed.

    html: a whole HTML5 document; resources are `kit:SHA256`, links https:, mailto:, tel: or #.
    css: (name, text) in the order of the cascade; resources are `kit:SHA256`.
    assets: by sha256, all that html and css may ask for, fonts included.
    width, height: of the trimmed page, mm. budget: of the e-mail edition, bytes.
    folds: where the paper is folded, mm from the left edge of the first page.
    reads_chapters: whether its template looked at the chapters of the dossier.
    """

    document: str
    format: str
    language: str
    html: str
    css: tuple[tuple[str, str], ...]
    assets: Mapping[str, Asset]
    record: Record
    palette: Palette
    width: Mm
    height: Mm
    bleed: Mm
    budget: int
    mandatory: tuple[Mandatory, ...] = ()
    codes: tuple[Code, ...] = ()
    folds: tuple[Mm, ...] = ()
    reads_chapters: bool = False
