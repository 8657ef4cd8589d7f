"""The rule `white-overprint`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.things import Path, Text
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule


@rule("white-overprint", ERROR, profiles=PAPER, clause="GWG 2015, overprint")
def white_overprint(file: PdfFile) -> Iterator[Fault]:
    """White never overprints: it would vanish on the press and show on the screen."""
    for thing in file.things:
        if not isinstance(thing, Text | Path) or not thing.is_seen:
            continue
        fills = not isinstance(thing, Text) or thing.fills
        strokes = not isinstance(thing, Text) or thing.strokes
        filled = fills and thing.fill is not None and thing.fill.is_white
        stroked = strokes and thing.stroke is not None and thing.stroke.is_white
        if (filled and thing.overprint.fill) or (stroked and thing.overprint.stroke):
            yield at(
                thing,
                "white that overprints: it will not be printed",
                "Set op and OP to false for it.",
            )
