"""The rule `page-empty`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.geometry import Box, overlaps
from kit.pdf.things import Path, Text, Thing
from kit.pdf.walk import PdfFile
from kit.preflight.rule import EVERY, WARNING, Fault, at, rule


@rule("page-empty", WARNING, profiles=EVERY, clause="GWG 2015, empty pages")
def page_empty(file: PdfFile) -> Iterator[Fault]:
    """No page is empty by accident."""
    for page in file.pages:
        trim = page.trim
        if not any(_shows(thing, trim) for thing in page.tape.things):
            yield at(
                page.where,
                "it is empty",
                "Remove it, or tell the printer that it is meant to be so.",
                box=trim,
            )


def _shows(thing: Thing, trim: Box) -> bool:
    is_white = isinstance(thing, Path) and (thing.fill is None or thing.fill.is_white)
    is_blank = isinstance(thing, Text) and (thing.is_blank or thing.mode == 3)
    is_only_white = is_white and (not isinstance(thing, Path) or thing.stroke is None)
    return thing.is_seen and overlaps(thing.visible, trim) and not is_only_white and not is_blank
