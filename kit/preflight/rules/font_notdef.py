"""The rule `font-notdef`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, EVERY, Fault, at, rule


@rule(
    "font-notdef",
    ERROR,
    profiles=EVERY,
    clause="ISO 15930-7:2010, 6.3; ISO 19005-3:2012, 6.2.11.8; ISO 14289-1:2014, 7.21.8",
)
def font_notdef(file: PdfFile) -> Iterator[Fault]:
    """No text shows the box that stands for a missing letter."""
    for text in file.texts():
        if any(text.font.is_notdef(code) for code in text.codes):
            yield at(
                text,
                "{font} lacks a letter that is shown: an empty box stands in its place",
                "Set it in a font that has the letter.",
                font=text.font.name,
            )
