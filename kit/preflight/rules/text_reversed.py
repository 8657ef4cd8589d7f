"""The rule `text-reversed`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import PAPER, WARNING, Fault, at, rule


@rule("text-reversed", WARNING, profiles=PAPER, clause="GWG 2015, reversed text")
def text_reversed(file: PdfFile) -> Iterator[Fault]:
    """White text is 8 pt or more: ink runs into finer letters."""
    for text in file.texts():
        if text.is_seen and text.fills and text.fill.is_white and text.size < LEAST:
            if text.is_blank:
                continue
            yield at(
                text,
                "white text of {size} pt",
                "Set reversed text in 8 pt or more, and not too light.",
                size=f"{text.size:.1f}",
            )


LEAST = 7.95
