"""The rule `text-overprint`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import PAPER, WARNING, Fault, at, rule


@rule("text-overprint", WARNING, profiles=PAPER, clause="GWG 2015, overprint")
def text_overprint(file: PdfFile) -> Iterator[Fault]:
    """Black text below 12 pt overprints, so that no light shows where plates don't meet."""
    for text in file.texts():
        if not (text.is_seen and text.fills and text.size < 12 and not text.is_blank):
            continue
        inks = text.fill.cmyk
        is_black = inks is not None and inks[3] > 0.99 and max(inks[:3]) == 0
        if is_black and not (text.overprint.fill and text.overprint.mode == 1):
            yield at(
                text,
                "black text of {size} pt knocks out what is under it",
                "Let it overprint: op true and OPM 1 in its graphics state, DeviceCMYK 0 0 0 1.",
                size=f"{text.size:.1f}",
            )
