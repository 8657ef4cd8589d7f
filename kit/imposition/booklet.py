"""Saddle stitch: sheets folded once, put into one another and stapled in the fold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from kit.edition.marks import marks
from kit.findings import Finding, Level, Place
from kit.imposition.line import beneath
from kit.imposition.sheet import Leaf, Placement, Side
from kit.pdf.boxes import Box
from kit.units import Mm, mm, pt

MOST_PAGES = 64
"""Beyond which staples no longer hold and the booklet doesn't lie flat."""

THIN = Mm(0.10)
_SLUG = pt(Mm(10))


class Blanks(Enum):
    """Where empty pages go that fill the last sheet."""

    END = "end"
    BEFORE_BACK = "before-back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """blanks: where empty pages go. paper: its thickness, 0.10 mm for 80 to 135 g/m²."""

    blanks: Blanks = Blanks.END
    paper: Mm = THIN


def advise(leaf: Leaf, options: Options) -> Iterator[Finding]:
    """What the printer should know of this booklet before it is made."""
    if leaf.pages > MOST_PAGES:
        yield Finding(
            rule="booklet-too-thick",
            where=Place(),
            message="{pages} pages are too many to be stapled in the fold.",
            remedy="Bind more than {most} pages with glue.",
            level=Level.WARNING,
            values={"pages": str(leaf.pages), "most": str(MOST_PAGES)},
        )
    if blank := -leaf.pages % 4:
        yield Finding(
            rule="booklet-blanks",
            where=Place(),
            message="{pages} pages leave {blank} of the last sheet empty.",
            remedy="Fill them, or say with --blanks where they go.",
            level=Level.NOTE,
            values={"pages": str(leaf.pages), "blank": str(blank)},
        )


def plan(leaf: Leaf, options: Options) -> Sequence[Side]:
    """Two pages a side, front and back in turn, to be printed flipped on the short edge.

    Sheet k from outside: (N-2k | 1+2k), then (2+2k | N-1-2k), of N = 4 × ⌈pages / 4⌉ pages.
    """
    order = _padded(leaf.pages, options.blanks)
    count = len(order)
    sides = []
    for sheet in range(count // 4):
        # An inner sheet sticks out by the paper around it, and is cut flush at the fore edge.
        creep = pt(Mm(options.paper * sheet))
        first, last = 2 * sheet, count - 1 - 2 * sheet
        sides.append(_spread(leaf, order[last], order[first], creep, sheet, "front"))
        sides.append(_spread(leaf, order[first + 1], order[last - 1], creep, sheet, "back"))
    return sides


def _padded(pages: int, blanks: Blanks) -> list[int | None]:
    order: list[int | None] = list(range(pages))
    missing: list[int | None] = [None] * (-pages % 4)
    at = pages - 1 if blanks is Blanks.BEFORE_BACK else pages
    return [*order[:at], *missing, *order[at:]]


def _spread(
    leaf: Leaf, left: int | None, right: int | None, creep: float, sheet: int, face: str
) -> Side:
    trim = Box(0, 0, 2 * leaf.width, leaf.height).moved(_SLUG, _SLUG)
    bleed = trim.grown(leaf.bleed)
    spine = trim.left + leaf.width
    placements = [
        # Toward the spine; there a page ends, and has no bleed.
        _placed(
            left, trim.left + creep, leaf, trim, Box(bleed.left, bleed.bottom, spine, bleed.top)
        ),
        _placed(right, spine - creep, leaf, trim, Box(spine, bleed.bottom, bleed.right, bleed.top)),
    ]
    return Side(
        media=Box(0, 0, trim.right + _SLUG, trim.top + _SLUG),
        trim=trim,
        bleed=bleed,
        placements=tuple(one for one in placements if one is not None),
        marks=marks(trim, bleed, [mm(leaf.width)]),
        sheet=sheet + 1,
        face=face,
        line=beneath(trim, leaf),
    )


def _placed(page: int | None, left: float, leaf: Leaf, trim: Box, shown: Box) -> Placement | None:
    if page is None:
        return None
    place = Box(left, trim.bottom, left + leaf.width, trim.top)
    return Placement(page=page, trim=place, shown=shown)
