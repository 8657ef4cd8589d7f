"""The rule `text-size`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule


@rule("text-size", ERROR, profiles=PAPER, clause="GWG 2015, small text")
def text_size(file: PdfFile) -> Iterator[Fault]:
    """No text is smaller than 5 pt."""
    for text in file.texts():
        if text.is_seen and text.mode != 3 and not text.is_blank and text.size < LEAST:
            yield at(
                text,
                "text of {size} pt",
                "Set it in 5 pt or more.",
                size=f"{text.size:.1f}",
            )


LEAST = 4.95
