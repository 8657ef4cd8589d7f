"""The rule `colour-spot`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.geometry import overlaps
from kit.pdf.things import Thing
from kit.pdf.walk import PdfFile
from kit.preflight.colours import painted
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule


@rule("colour-spot", ERROR, profiles=PAPER, clause="GWG 2015, SheetCmyk")
def colour_spot(file: PdfFile) -> Iterator[Fault]:
    """Four inks print it: a spot ink would need a fifth plate. Registration colour is for marks
    alone."""
    for thing in file.things:
        for colour in painted(thing):
            inks = [ink for space in colour.space.within() for ink in space.inks]
            odd = [ink for ink in inks if ink not in PROCESS]
            if odd and not (odd == ["All"] and _is_mark(thing, file)):
                yield at(
                    thing,
                    "in {ink}, which is not an ink of the press",
                    "Give it inks in DeviceCMYK; keep All for marks outside the trim.",
                    ink=", ".join(odd),
                )


def _is_mark(thing: Thing, file: PdfFile) -> bool:
    return not thing.is_seen or not overlaps(thing.visible, file.pages[thing.page - 1].trim)


PROCESS = frozenset({"Cyan", "Magenta", "Yellow", "Black", "None"})
