"""Empty bands of a page."""

from __future__ import annotations

from kit.pdf.geometry import Box, area, height, meet
from kit.pdf.things import Image, Path, Shading, Text, Thing
from kit.pdf.walk import PageFacts

GROUND = 0.5
OPENING_SIZE, OPENING_HEIGHT = 18.0, 0.5


def opens_part(page: PageFacts) -> bool:
    """Whether a page begins something new: a line of 18 pt or more in its upper half, or a ground.

    What came before it may end anywhere.
    """
    trim = page.trim
    if any(thing.is_seen and _is_ground(thing, trim) for thing in page.tape.things):
        return True
    middle = trim[1] + OPENING_HEIGHT * height(trim)
    return any(
        thing.size >= OPENING_SIZE and thing.is_seen and not thing.is_blank
        for thing in page.tape.things
        if isinstance(thing, Text) and thing.visible[1] > middle
    )


def largest_gap(page: PageFacts) -> Box | None:
    """The tallest band of a page, over its whole width, in which nothing is seen.

    It lies between two things, or between the last thing and the bottom edge. None for a page
    without anything, and for one whose half is covered by a ground or a picture: those are
    compositions, not text that ran out.
    """
    trim = page.trim
    seen = [thing for thing in page.tape.things if _counts(thing, trim)]
    if not seen or any(_is_ground(thing, trim) for thing in seen):
        return None
    bands = sorted((-thing.visible[3], -thing.visible[1]) for thing in seen)
    top = -bands[0][0]
    reached = top
    best: Box = (trim[0], top, trim[2], top)
    for negative_top, negative_bottom in [*bands, (-trim[1], -trim[1])]:
        upper, lower = -negative_top, -negative_bottom
        if reached - upper > height(best):
            best = (trim[0], upper, trim[2], reached)
        reached = min(reached, lower)
    return best


def _counts(thing: Thing, trim: Box) -> bool:
    box = meet(thing.visible, trim)
    if not thing.is_seen or height(box) <= 0:
        return False
    if isinstance(thing, Text):
        return not thing.is_blank and thing.mode != 3
    if isinstance(thing, Path) and thing.stroke is None:
        return thing.fill is not None and not thing.fill.is_white and not _is_paper(thing)
    return True


def _is_paper(path: Path) -> bool:
    """Whether a path is white in light rather than in inks."""
    fill = path.fill
    return (
        fill is not None
        and fill.space.is_rgb
        and not fill.pattern
        and min(fill.values, default=0) >= 0.999
    )


def _is_ground(thing: Thing, trim: Box) -> bool:
    if not isinstance(thing, Path | Image | Shading):
        return False
    if isinstance(thing, Path) and thing.fill is None:
        return False
    return area(meet(thing.visible, trim)) > GROUND * area(trim)
