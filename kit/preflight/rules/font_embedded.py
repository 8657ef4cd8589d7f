"""The rule `font-embedded`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, EVERY, Fault, at, rule


@rule(
    "font-embedded",
    ERROR,
    profiles=EVERY,
    clause="ISO 15930-7:2010, 6.3; ISO 19005-3:2012, 6.2.11.4; ISO 14289-1:2014, 7.21.4.1",
)
def font_embedded(file: PdfFile) -> Iterator[Fault]:
    """Every font that shows something travels in the file, those of forms, patterns and glyphs
    too."""
    for text in file.texts():
        if not text.font.is_embedded and text.mode != 3:
            yield at(
                text,
                "the font {font} is not embedded",
                "Embed it, whole or as a subset.",
                font=text.font.name,
            )
