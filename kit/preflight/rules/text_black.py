"""The rule `text-black`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.black import looks_black
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule


@rule("text-black", ERROR, profiles=PAPER, clause="GWG 2015, rich black text")
def text_black(file: PdfFile) -> Iterator[Fault]:
    """Black text is black ink alone: four inks never meet exactly, and letters get coloured
    edges."""
    for text in file.texts():
        inks = text.fill.cmyk
        if text.fills and text.is_seen and inks and looks_black(inks) and max(inks[:3]) > 0.02:
            yield at(
                text,
                "black text of {inks}",
                "Set it in black alone: 0 0 0 100.",
                inks=" ".join(f"{100 * ink:.0f}" for ink in inks),
            )
