"""Where colour at the edge of a page stops short of the end of its bleed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING

from kit.pdf.geometry import Box, grow, holds, overlaps
from kit.pdf.things import Image, Path, Shading, Thing
from kit.pdf.walk import PageFacts

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

WHITE = 250
INSET = 0.7
"""Points inside trim and bleed at which the page is looked at: a hair within the edge."""

SHORTEST = 2.0
"""Points of bare edge from which it is told: less is the rounding of a corner."""


SLANT = 10.0
"""Points along the edge within which ink in the bleed counts: a slanting or round shape goes on."""

Side = tuple[str, int, int]
SIDES: tuple[Side, ...] = (("left", 0, 1), ("bottom", 1, 1), ("right", 2, -1), ("top", 3, -1))
"""Name, place in a box, and the way inward."""


def is_doubtful(page: PageFacts) -> bool:
    """Whether the page must be drawn to know if its bleed is painted.

    Not so where all that reaches a trimmed edge goes on to the end of the bleed, and nothing white,
    no picture with a mask, lies over it there.
    """
    inner = grow(page.trim, -2 * INSET)
    for thing in page.tape.things:
        if not thing.is_seen or not overlaps(thing.visible, page.bleed):
            continue
        if holds(inner, thing.visible, 0):
            continue
        if _may_bare(thing) or any(_stops_short(thing.visible, page, side) for side in SIDES):
            return True
    return False


def _may_bare(thing: Thing) -> bool:
    if isinstance(thing, Path):
        return thing.fill is not None and thing.fill.is_white
    if isinstance(thing, Image):
        return any(thing.dictionary.get(entry) is not None for entry in ("/SMask", "/Mask"))
    return not isinstance(thing, Shading)


def _stops_short(box: Box, page: PageFacts, side: Side) -> bool:
    _, at, inward = side
    reaches_trim = (box[at] - page.trim[at]) * inward < 2 * INSET
    reaches_bleed = (box[at] - page.bleed[at]) * inward < INSET
    return reaches_trim and not reaches_bleed


def bare_edges(page: PageFacts, picture: Picture, ppi: int) -> Iterator[tuple[str, Box]]:
    """The stretches of each side that are coloured at the trim only: its name, the bare bleed.

    picture: the whole MediaBox at `ppi`.
    """
    trim, bleed = page.trim, page.bleed
    grey = _Grey(picture, page.media, ppi / 72)
    for name, at, inward in SIDES:
        inner, outer = trim[at] + inward * INSET, bleed[at] + inward * INSET
        across = 1 - at % 2
        places = list(_steps(trim[across] + INSET, trim[across + 2] - INSET, 1 / grey.scale))
        if at % 2:
            coloured = [grey.is_inked(x, inner) for x in places]
            bled = [grey.is_inked(x, outer) for x in places]
        else:
            coloured = [grey.is_inked(inner, y) for y in places]
            bled = [grey.is_inked(outer, y) for y in places]
        near = _widened(bled, round(SLANT * grey.scale))
        bare = [one for one, ink, goes in zip(places, coloured, near, strict=True) if ink > goes]
        if len(bare) / grey.scale >= SHORTEST:
            low, high = min(inner, outer), max(inner, outer)
            yield name, (bare[0], low, bare[-1], high) if at % 2 else (low, bare[0], high, bare[-1])


def _widened(inked: list[bool], by: int) -> list[bool]:
    """Whether ink lies within `by` places of each place."""
    sums = list(accumulate(inked, initial=0))
    last = len(inked)
    return [sums[min(last, at + by + 1)] > sums[max(0, at - by)] for at in range(last)]


class _Grey:
    """A drawn page asked by points of the page."""

    def __init__(self, picture: Picture, media: Box, scale: float) -> None:
        self.scale = scale
        self._left, self._top = media[0], media[3]
        grey = picture.convert("L")
        self._width, self._height = grey.size
        self._bytes = grey.tobytes()

    def is_inked(self, x: float, y: float) -> bool:
        column = min(max(int((x - self._left) * self.scale), 0), self._width - 1)
        row = min(max(int((self._top - y) * self.scale), 0), self._height - 1)
        return self._bytes[row * self._width + column] < WHITE


def _steps(start: float, end: float, step: float) -> Iterator[float]:
    at = start
    while at < end:
        yield at
        at += step
