"""How a printed file goes onto press sheets: a hint for the printer, who may know better."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from kit.imposition import booklet, n_up
from kit.imposition.sheet import Leaf
from kit.units import Mm, pt

BOOKLET, CARDS, SHEETS = "booklet", "n-up", "sheets"

_SPREAD = 2
_SIGNATURE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Imposed:
    """scheme: booklet or n-up, both of `kit impose`, or sheets: loose leaves.

    width, height: of the printed sheet. per_side: pages on one side of it.
    leaves: sheets that are printed for one set: for one copy, or for `repeats` copies of cards.
    flip: the edge about which a sheet is turned, short or long; "" where one side is printed.
    folds: from the left edge of the sheet.
    """

    scheme: str
    width: Mm
    height: Mm
    per_side: int
    leaves: int
    repeats: int
    flip: str
    folds: tuple[Mm, ...]

    def sheets(self, copies: int) -> int:
        """How many sheets so many copies take, without the printer's overs."""
        return ceil(copies / self.repeats) * self.leaves


def imposed(pages: int, width: Mm, height: Mm, bleed: Mm, folds: tuple[Mm, ...] = ()) -> Imposed:
    """The usual way for so many pages of this size.

    What fits several times on A4 is printed as cards, a multiple of four pages as a booklet; all
    else, and what is folded by itself, stays loose.
    """
    if folds:
        return _loose(pages, width, height, folds)
    leaf = Leaf(pages=pages, width=pt(width), height=pt(height), bleed=pt(bleed))
    if (ups := _on_a4(leaf)) > 1:
        return _cards(pages, ups)
    if pages % _SIGNATURE == 0 and pages <= booklet.MOST_PAGES:
        return _booklet(pages, width, height)
    return _loose(pages, width, height, ())


def _loose(pages: int, width: Mm, height: Mm, folds: tuple[Mm, ...]) -> Imposed:
    return Imposed(
        scheme=SHEETS,
        width=width,
        height=height,
        per_side=1,
        leaves=ceil(pages / 2),
        repeats=1,
        flip=_flip(width, height) if pages > 1 else "",
        folds=folds,
    )


def _on_a4(leaf: Leaf) -> int:
    """How many of such pages the scheme for cards puts on one side of A4."""
    width, height = n_up.A4
    if leaf.width > pt(width) or leaf.height > pt(height):
        return 0
    return len(n_up.plan(leaf, n_up.Options())[0].placements)


def _cards(pages: int, ups: int) -> Imposed:
    faces = 2 if pages % 2 == 0 else 1
    kinds = pages // faces
    width, height = n_up.A4
    return Imposed(
        scheme=CARDS,
        width=width,
        height=height,
        per_side=ups,
        leaves=ceil(kinds / ups),
        repeats=max(1, ups // kinds),
        flip=_flip(width, height) if faces == 2 else "",
        folds=(),
    )


def _booklet(pages: int, width: Mm, height: Mm) -> Imposed:
    spread = Mm(_SPREAD * width)
    return Imposed(
        scheme=BOOKLET,
        width=spread,
        height=height,
        per_side=_SPREAD,
        leaves=pages // _SIGNATURE,
        repeats=1,
        flip=_flip(spread, height),
        folds=(width,),
    )


def _flip(width: Mm, height: Mm) -> str:
    """A sheet is turned like a page of a book: about its upright edge."""
    return "short" if width > height else "long"
