"""Cards repeated over a sheet, to be cut apart: 85 × 55 mm eight times on A4, and the like."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kit.edition.marks import LENGTH, LINE, OFFSET
from kit.errors import KitError
from kit.findings import Finding, Level, Place
from kit.imposition.line import beneath
from kit.imposition.sheet import Leaf, Placement, Side, centred
from kit.pdf.boxes import Box
from kit.units import Mm, Pt, mm, pt

A4 = (Mm(210), Mm(297))
_SLUG = pt(Mm(10))
_SLACK = 0.05  # points: sizes in whole millimetres are not whole points


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """width, height: of the paper. gutter: between two cards; None is twice the bleed.

    Where cards fill the paper to the millimetre (three of 210 × 99 on A4), there is no room for a
    gutter: None is then 0, and the cards share their cuts and bleed on the outside only.
    """

    width: Mm = A4[0]
    height: Mm = A4[1]
    gutter: Mm | None = None


@dataclass(frozen=True, slots=True)
class _Grid:
    columns: int
    rows: int
    gutter: Pt


def advise(leaf: Leaf, options: Options) -> Iterator[Finding]:
    """What the printer should know of these sheets before they are made."""
    media, _ = _block(leaf, _grid(leaf, options), options)
    if media.width > pt(options.width) + _SLACK or media.height > pt(options.height) + _SLACK:
        yield Finding(
            rule="sheet-larger-than-paper",
            where=Place(),
            message="with its marks the sheet is {sheet} mm, more than the paper of {paper} mm.",
            remedy="Print on larger paper: the cards fill this one to its edge.",
            level=Level.NOTE,
            values={
                "sheet": f"{mm(media.width):.0f} × {mm(media.height):.0f}",
                "paper": f"{options.width:g} × {options.height:g}",
            },
        )


def plan(leaf: Leaf, options: Options) -> Sequence[Side]:
    """As many cards as the paper takes; a sheet's back is its mirror image, column by column.

    An even number of pages is fronts and backs in turn, an odd one fronts alone. A single card is
    repeated; several ones follow each other, again from the first until the last sheet is full.
    """
    grid = _grid(leaf, options)
    cells = list(_cells(leaf, grid, options))
    faces = 2 if leaf.pages % 2 == 0 else 1
    cards = leaf.pages // faces
    sides = []
    for sheet in range(-(-cards // len(cells))):
        numbers = [(sheet * len(cells) + at) % cards for at in range(len(cells))]
        for face in range(faces):
            pages = [number * faces + face for number in numbers]
            sides.append(_side(leaf, grid, options, pages, sheet, is_back=face == 1))
    return sides


def _grid(leaf: Leaf, options: Options) -> _Grid:
    if options.gutter is not None:
        return _fitted(leaf, options, pt(options.gutter)) or _refuse(leaf, options)
    apart = _fitted(leaf, options, Pt(2 * leaf.bleed))
    close = _fitted(leaf, options, Pt(0))
    if close and _fills(leaf, close, options):
        return close
    return apart or close or _refuse(leaf, options)


def _fitted(leaf: Leaf, options: Options, gutter: Pt) -> _Grid | None:
    around = Pt(2 * leaf.bleed) if gutter else Pt(0)
    columns = _count(pt(options.width) - around, leaf.width, gutter)
    rows = _count(pt(options.height) - around, leaf.height, gutter)
    return _Grid(columns, rows, gutter) if columns and rows else None


def _count(room: float, side: float, gutter: float) -> int:
    return int((room + gutter + _SLACK) // (side + gutter))


def _fills(leaf: Leaf, grid: _Grid, options: Options) -> bool:
    width, height = _extent(leaf, grid)
    return (
        abs(width - pt(options.width)) < _SLACK * 10
        and abs(height - pt(options.height)) < _SLACK * 10
    )


def _refuse(leaf: Leaf, options: Options) -> _Grid:
    raise KitError(
        "a card of {card} mm doesn't fit on a sheet of {sheet} mm.",
        remedy="Name a larger sheet.",
        values={
            "card": f"{mm(leaf.width):.0f} × {mm(leaf.height):.0f}",
            "sheet": f"{options.width:g} × {options.height:g}",
        },
    )


def _extent(leaf: Leaf, grid: _Grid) -> tuple[float, float]:
    return (
        grid.columns * (leaf.width + grid.gutter) - grid.gutter,
        grid.rows * (leaf.height + grid.gutter) - grid.gutter,
    )


def _block(leaf: Leaf, grid: _Grid, options: Options) -> tuple[Box, Box]:
    """The sheet, and the rectangle of all cards in its middle.

    The sheet is the paper; where the marks would not stand on it, it is larger.
    """
    width, height = _extent(leaf, grid)
    around = max(pt(OFFSET), leaf.bleed) + pt(LENGTH)
    paper = (pt(options.width), pt(options.height))
    fits = width + 2 * around <= paper[0] and height + 2 * around <= paper[1]
    size = paper if fits else (Pt(width + 2 * _SLUG), Pt(height + 2 * _SLUG))
    media = Box(0, 0, *size)
    return media, centred(width, height, media)


def _cells(leaf: Leaf, grid: _Grid, options: Options) -> Iterator[Box]:
    """The trimmed cards, row after row from the top left."""
    _, block = _block(leaf, grid, options)
    for row in range(grid.rows):
        for column in range(grid.columns):
            left = block.left + column * (leaf.width + grid.gutter)
            top = block.top - row * (leaf.height + grid.gutter)
            yield Box(left, top - leaf.height, left + leaf.width, top)


def _side(
    leaf: Leaf, grid: _Grid, options: Options, pages: Sequence[int], sheet: int, *, is_back: bool
) -> Side:
    media, block = _block(leaf, grid, options)
    bleed = block.grown(leaf.bleed)
    placements = []
    for page, cell in zip(pages, _cells(leaf, grid, options), strict=True):
        # Turned over like a page of a book: what was left is right.
        place = Box(media.right - cell.right, cell.bottom, media.right - cell.left, cell.top)
        trim = place if is_back else cell
        placements.append(Placement(page=page, trim=trim, shown=_shown(trim, block, grid, leaf)))
    marks = b"\n".join(_cut_marks(leaf, grid, options))
    return Side(
        media=media,
        trim=block,
        bleed=bleed,
        placements=tuple(placements),
        marks=marks,
        sheet=sheet + 1,
        face="back" if is_back else "front",
        line=beneath(block, leaf),
    )


def _shown(trim: Box, block: Box, grid: _Grid, leaf: Leaf) -> Box:
    """A card with its bleed, which ends in the middle of the gutter between two of them."""
    inner = min(leaf.bleed, grid.gutter / 2)

    def reach(edge: float, outermost: float) -> float:
        return leaf.bleed if abs(edge - outermost) < _SLACK else inner

    return Box(
        trim.left - reach(trim.left, block.left),
        trim.bottom - reach(trim.bottom, block.bottom),
        trim.right + reach(trim.right, block.right),
        trim.top + reach(trim.top, block.top),
    )


def _cut_marks(leaf: Leaf, grid: _Grid, options: Options) -> Iterator[bytes]:
    """A line for each cut, outside the outermost bleed, so that no card keeps a trace of it."""
    _, block = _block(leaf, grid, options)
    cells = list(_cells(leaf, grid, options))
    near = max(pt(OFFSET), leaf.bleed)
    far = near + pt(LENGTH)
    yield f"q /All CS 1 SCN {LINE} w".encode()
    for x in sorted({round(edge, 3) for cell in cells for edge in (cell.left, cell.right)}):
        yield f"{x} {block.bottom - near:.3f} m {x} {block.bottom - far:.3f} l S".encode()
        yield f"{x} {block.top + near:.3f} m {x} {block.top + far:.3f} l S".encode()
    for y in sorted({round(edge, 3) for cell in cells for edge in (cell.bottom, cell.top)}):
        yield f"{block.left - near:.3f} {y} m {block.left - far:.3f} {y} l S".encode()
        yield f"{block.right + near:.3f} {y} m {block.right + far:.3f} {y} l S".encode()
    yield b"Q"
