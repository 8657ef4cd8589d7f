"""Rows and cells of tagged tables."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.structure import Element

WIDEST = 1000


def row_widths(table: Element) -> list[int]:
    """How many columns each row fills, cells that reach down from rows above counted."""
    below: dict[int, int] = {}
    widths = []
    for row in _rows(table):
        column = 0
        used = {at for at, left in below.items() if left > 0}
        below = {at: left - 1 for at, left in below.items() if left > 1}
        for cell in row.children:
            if cell.role not in {"TH", "TD"}:
                continue
            while column in used:
                column += 1
            for at in range(column, column + _span(cell, "/ColSpan")):
                used.add(at)
                if (down := _span(cell, "/RowSpan")) > 1:
                    below[at] = down - 1
            column += _span(cell, "/ColSpan")
        widths.append(len(used))
    return widths


def _rows(table: Element) -> Iterator[Element]:
    for child in table.children:
        if child.role == "TR":
            yield child
        elif child.role in {"THead", "TBody", "TFoot"}:
            yield from (one for one in child.children if one.role == "TR")


def _span(cell: Element, name: str) -> int:
    given = cell.attribute("/Table", name)
    return max(1, min(given, WIDEST)) if isinstance(given, int) else 1
