"""Where the letters of one block reach into those of another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from kit.press.boxes import laid_out
from kit.press.placed import Frame, Placed, Sheets, is_text
from kit.press.weasy import MM, boxes

TOUCH = 0.3 * MM
"""So much may a descender reach into an ascender: close lines of display type do."""

Piece = tuple[Placed, Frame, Any]
"""A text, the reach of its letters, and the element of its block."""


def overlaps(sheets: Sheets) -> Iterator[tuple[Placed, Placed]]:
    """Each text that stands on one of another block, with the first such text above it."""
    found = sorted(_pieces(sheets), key=lambda one: (one[0].page, one[1].top))
    for _, pieces in groupby(found, key=lambda one: one[0].page):
        above: list[Piece] = []
        for text, frame, block in pieces:
            above = [one for one in above if one[1].bottom - frame.top > TOUCH]
            for other, reach, its_block in above:
                across = min(frame.right, reach.right) - max(frame.left, reach.left)
                if its_block is not block and across > TOUCH:
                    yield text, other
                    break
            above.append((text, frame, block))


def _pieces(sheets: Sheets) -> Iterator[Piece]:
    for line in sheets.lines():
        for box in _texts(line.box):
            text = Placed(box, line.paper)
            if all(clip.holds(text.frame, TOUCH) for clip in line.clips):
                yield text, text.frame, line.box.element


def _texts(box: Any) -> Iterator[Any]:
    """The words of a line, but of no line inside it, and no quotation mark that hangs."""
    for child in map(laid_out, box.children):
        if is_text(child):
            if any(map(str.isalnum, child.text)):
                yield child
        elif isinstance(child, boxes.InlineBox):
            yield from _texts(child)
