"""How a printer would put so many pages of such a size onto sheets."""

from __future__ import annotations

import pytest

from kit.ticket.imposed import Imposed, imposed
from kit.units import Mm

A4 = (210, 297)


def way(pages: int, size: tuple[float, float]) -> Imposed:
    return imposed(pages, Mm(size[0]), Mm(size[1]), Mm(3))


@pytest.mark.parametrize(
    ("pages", "size", "scheme", "sheet", "leaves", "flip", "folds"),
    [
        (1, A4, "sheets", A4, 1, "", ()),
        (2, A4, "sheets", A4, 1, "long", ()),
        (3, A4, "sheets", A4, 2, "long", ()),
        (4, A4, "booklet", (420, 297), 1, "short", (210,)),
        (12, A4, "booklet", (420, 297), 3, "short", (210,)),
        (13, A4, "sheets", A4, 7, "long", ()),
        (68, A4, "sheets", A4, 34, "long", ()),
        (8, (148, 210), "booklet", (296, 210), 2, "short", (148,)),
        (1, (297, 420), "sheets", (297, 420), 1, "", ()),
        (2, (297, 210), "sheets", (297, 210), 1, "short", ()),
        (2, (85, 55), "n-up", A4, 1, "long", ()),
        (1, (85, 55), "n-up", A4, 1, "", ()),
        (2, (210, 99), "n-up", A4, 1, "long", ()),
        (20, (85, 55), "n-up", A4, 2, "long", ()),
    ],
)
def test_pages_of_this_size_are_imposed_so(
    pages: int,
    size: tuple[float, float],
    scheme: str,
    sheet: tuple[float, float],
    leaves: int,
    flip: str,
    folds: tuple[float, ...],
) -> None:
    found = way(pages, size)
    told = (found.scheme, (found.width, found.height), found.leaves, found.flip, found.folds)
    assert told == (scheme, sheet, leaves, flip, folds)


@pytest.mark.parametrize(
    ("pages", "size", "copies", "sheets"),
    [
        (2, A4, 250, 250),
        (12, A4, 120, 360),
        (2, (210, 99), 1400, 467),  # three on a sheet
        (2, (85, 55), 500, 63),  # eight on a sheet
        (4, (85, 55), 500, 125),  # two kinds of card, four of each on a sheet
        (20, (85, 55), 500, 1000),  # ten kinds on two sheets
    ],
)
def test_so_many_copies_take_so_many_sheets(
    pages: int, size: tuple[float, float], copies: int, sheets: int
) -> None:
    assert way(pages, size).sheets(copies) == sheets


def test_what_is_folded_by_itself_is_printed_as_it_is() -> None:
    found = imposed(2, Mm(297), Mm(210), Mm(3), (Mm(99), Mm(198)))
    assert (found.scheme, found.leaves, found.flip, found.folds) == (
        "sheets",
        1,
        "short",
        (99, 198),
    )
