"""Which inks the objects of a print edition name, page by page, marks left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kit.colour.palette import Cmyk
from kit.pdf.geometry import as_numbers, overlaps
from kit.pdf.spaces import Colour
from kit.pdf.things import Image, Path, Shading, Text, Thing
from kit.pdf.walk import PageFacts
from kit.ticket.order import INKS

LEAST = 0.005
"""A part of full ink below which nothing is printed."""

FULL: Cmyk = (100, 100, 100, 100)


def inks_of(page: PageFacts) -> str:
    """The letters of `INKS` that stand within the bleed of a page, in their order."""
    found = list(amounts(page))
    return "".join(
        ink for at, ink in enumerate(INKS) if any(one[at] > LEAST * 100 for one in found)
    )


def amounts(page: PageFacts) -> Iterator[Cmyk]:
    """Every mixture of inks that is painted within the bleed, per cent of each.

    A picture of four inks counts as all four: its pixels are not looked at.
    """
    for thing in page.tape.things:
        if thing.is_seen and overlaps(thing.visible, page.bleed):
            yield from amounts_of(thing)


def amounts_of(thing: Thing) -> Iterator[Cmyk]:
    """The mixtures of inks in which one thing is painted, per cent of each."""
    if isinstance(thing, Text):
        yield from _mixed(thing.fill if thing.fills else None)
        yield from _mixed(thing.stroke if thing.strokes else None)
    elif isinstance(thing, Path):
        yield from _mixed(thing.fill)
        yield from _mixed(thing.stroke)
    elif isinstance(thing, Image):
        if thing.is_stencil:
            yield from _mixed(thing.fill)
        else:
            yield FULL if thing.space.components == len(INKS) else (0, 0, 0, 100)
    elif isinstance(thing, Shading):
        yield from _stops(thing.dictionary.get("/Function"))


def _mixed(colour: Colour | None) -> Iterator[Cmyk]:
    if colour is not None and (inks := colour.cmyk) is not None:
        cyan, magenta, yellow, black = (round(100 * ink, 2) for ink in inks)
        yield cyan, magenta, yellow, black


def _stops(function: Any) -> Iterator[Cmyk]:
    """The colours between which a gradient runs."""
    if function is None:
        return
    for part in function.get("/Functions", ()):
        yield from _stops(part)
    for end in ("/C0", "/C1"):
        stop = [round(100 * ink, 2) for ink in as_numbers(function.get(end, ()))]
        if len(stop) == len(INKS):
            yield stop[0], stop[1], stop[2], stop[3]
