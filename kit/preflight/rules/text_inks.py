"""The rule `text-inks`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.black import looks_black
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule


@rule(
    "text-inks",
    ERROR,
    profiles=PAPER,
    clause="GWG 2015, small text; house rule: two inks below 9 pt",
)
def text_inks(file: PdfFile) -> Iterator[Fault]:
    """Text below 9 pt has two inks at most: plates never meet to a hair."""
    for text in file.texts():
        is_small = text.size < 8.95 and text.fills and text.is_seen and not text.is_blank
        inks = text.fill.cmyk
        if is_small and text.fill.inks > 2 and not (inks and looks_black(inks)):
            yield at(
                text,
                "text of {size} pt in {inks} inks",
                "Give small text one ink, two at most.",
                size=f"{text.size:.1f}",
                inks=text.fill.inks,
            )
