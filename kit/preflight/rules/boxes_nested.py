"""The rule `boxes-nested`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.geometry import holds
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule


@rule("boxes-nested", ERROR, profiles=PAPER, clause="ISO 15930-7:2010, 6.2.9 (page boxes)")
def boxes_nested(file: PdfFile) -> Iterator[Fault]:
    """Every page has a TrimBox, in its BleedBox, in its MediaBox; no ArtBox beside it."""
    for page in file.pages:
        trim, bleed = page.box("/TrimBox"), page.box("/BleedBox")
        if trim is None:
            yield at(page.where, "it has no TrimBox", "Say where the page is cut.")
            continue
        if page.box("/ArtBox") is not None:
            yield at(page.where, "it has both a TrimBox and an ArtBox", "Remove the ArtBox.")
        if bleed is not None and not holds(bleed, trim):
            yield at(page.where, "its TrimBox leaves its BleedBox", "Put the TrimBox inside.")
        if not holds(page.media, bleed or trim):
            yield at(page.where, "its BleedBox leaves its MediaBox", "Enlarge the MediaBox.")
