"""The rule `bleed-painted`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.edges import bare_edges, is_doubtful
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule


@rule("bleed-painted", ERROR, profiles=PAPER, clause="GWG 2015, bleed; measured on the drawn page")
def bleed_painted(file: PdfFile) -> Iterator[Fault]:
    """What is coloured at the edge of the page goes on to the edge of the bleed."""
    for page in file.pages:
        if page.bleed == page.trim or not is_doubtful(page):
            continue
        for side, box in bare_edges(page, file.picture(page.number, PPI), PPI):
            yield at(
                page.where,
                "colour reaches the {side} edge, and not the end of the bleed",
                "Paint it 3 mm beyond the trim.",
                box=box,
                side=side,
            )


PPI = 100
