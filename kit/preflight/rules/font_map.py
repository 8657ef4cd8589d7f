"""The rule `font-map`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.things import Text
from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule(
    "font-map",
    ERROR,
    profiles=SCREEN,
    clause="ISO 19005-3:2012, 6.2.11.3; ISO 14289-1:2014, 7.21.3",
)
def font_map(file: PdfFile) -> Iterator[Fault]:
    """A font of many letters says how its codes lead to glyphs, by maps that travel in the file."""
    for text in _first_uses(file):
        given = text.font.dictionary.get("/Encoding")
        is_known = isinstance(given, pikepdf.Stream) or written(given) in {
            "/Identity-H",
            "/Identity-V",
        }
        kind = written(text.font.descendant.get("/Subtype"))
        has_glyphs = kind != "/CIDFontType2" or text.font.descendant.get("/CIDToGIDMap") is not None
        if not (is_known and has_glyphs):
            yield at(
                text,
                "{font} does not say which glyphs its codes show",
                "Give it the encoding Identity-H, and a CIDToGIDMap.",
                font=text.font.name,
            )


def _first_uses(file: PdfFile) -> Iterator[Text]:
    seen: set[str] = set()
    for text in file.texts():
        if text.font.is_composite and text.font.key not in seen:
            seen.add(text.font.key)
            yield text
