"""What the press stage hands on."""

from __future__ import annotations

from dataclasses import dataclass

from kit.findings import Finding, Level
from kit.page.types import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """One document in one language, laid out and painted once: tagged, sRGB, with its bleed.

    page: what was composed; the editions take its record, palette, bleed and assets.
    pdf: the bytes. Each MediaBox starts at minus the bleed, TrimBox at 0 0; a colour stands as
        `r g b rg` whole on its line; links carry human text; there is no XMP and no output intent,
        which the editions write.
    pages: how many.
    fonts: PostScript names of the faces that the style sheets offer.
    reads: sha256 of the assets that this document asked for.
    findings: what the measuring of its boxes found, page by page; errors among them forbid release.
    """

    page: Page
    pdf: bytes
    pages: int
    fonts: frozenset[str]
    reads: frozenset[str]
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop a release."""
        return tuple(one for one in self.findings if one.level is Level.ERROR)
