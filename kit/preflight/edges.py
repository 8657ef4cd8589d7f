"""Where colour at the edge of a page stops short of the end of its bleed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit.pdf.geometry import Box, grow, holds, overlaps
from kit.pdf.walk import PageFacts

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

WHITE = 250
INSET = 0.7
"""Points inside trim and bleed at which the page is looked at: a hair within the edge."""

SHORTEST = 2.0
"""Points of bare edge from which it is told: less is the rounding of a corner."""


def bare_edges(page: PageFacts, picture: Picture, ppi: int) -> Iterator[tuple[str, Box]]:
    """The stretches of each side, left, right, bottom, top, that are coloured at the trim only.

    picture: the whole MediaBox at `ppi`. The box given is the stretch of bleed left bare.
    """
    trim, bleed = page.trim, page.bleed
    grey = _Grey(picture, page.media, ppi / 72)
    for side, inner, outer in (
        ("left", trim[0] + INSET, bleed[0] + INSET),
        ("right", trim[2] - INSET, bleed[2] - INSET),
    ):
        bare = [
            y
            for y in _steps(trim[1] + INSET, trim[3] - INSET, 1 / grey.scale)
            if grey.is_inked(inner, y) and not grey.is_inked(outer, y)
        ]
        if len(bare) / grey.scale >= SHORTEST:
            yield side, (min(inner, outer), bare[0], max(inner, outer), bare[-1])
    for side, inner, outer in (
        ("bottom", trim[1] + INSET, bleed[1] + INSET),
        ("top", trim[3] - INSET, bleed[3] - INSET),
    ):
        bare = [
            x
            for x in _steps(trim[0] + INSET, trim[2] - INSET, 1 / grey.scale)
            if grey.is_inked(x, inner) and not grey.is_inked(x, outer)
        ]
        if len(bare) / grey.scale >= SHORTEST:
            yield side, (bare[0], min(inner, outer), bare[-1], max(inner, outer))


def reaches_edge(page: PageFacts) -> bool:
    """Whether anything is seen at the cut, or a hair inside; else no edge can be bare."""
    inner = grow(page.trim, -2 * INSET)
    return any(
        thing.is_seen and overlaps(thing.visible, page.trim) and not holds(inner, thing.visible, 0)
        for thing in page.tape.things
    )


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
