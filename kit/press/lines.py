"""The lines of a laid out block: their words, widths and hyphens."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from kit.press.boxes import pieces
from kit.press.weasy import boxes

_TAIL = re.compile(r"[^\W\d_]+$")
_HEAD = re.compile(r"^[^\W\d_]+")


def lines_of(block: Any) -> list[Any]:
    """The line boxes directly in `block`."""
    return [child for child in block.children if isinstance(child, boxes.LineBox)]


def text_of(line: Any) -> str:
    """The words of a line as painted, with its hyphen."""
    return "".join(one.text for one in pieces(line) if isinstance(one, boxes.TextBox))


def letters_in(line: Any) -> int:
    """How many letters and figures a line has."""
    return sum(one.isalnum() for one in text_of(line))


def hyphen_of(line: Any) -> str:
    """The hyphen that the layout put at the end of a line, or nothing."""
    texts = [one for one in pieces(line) if isinstance(one, boxes.TextBox) and one.text.strip()]
    return str(getattr(texts[-1].pango_layout, "hyphen", "")) if texts else ""


def divided_word(line: Any, following: Any) -> str:
    """The word that a hyphen divides between two lines, without what a dash or a quote adds."""
    head = _TAIL.search(text_of(line).removesuffix(hyphen_of(line)))
    tail = _HEAD.search(text_of(following))
    return (head[0] if head else "") + (tail[0] if tail else "")


def width_of(line: Any) -> float:
    """The width of what a line holds, CSS px."""
    held = [child for child in line.children if child.is_in_normal_flow()]
    if not held:
        return 0.0
    left = min(child.position_x for child in held)
    return float(max(child.position_x + child.margin_width() for child in held) - left)


def ladders(lines: list[Any], most: int) -> list[tuple[Any, Any]]:
    """The first line too many of each run of more than `most` hyphens, with the line after it."""
    found: list[tuple[Any, Any]] = []
    run = 0
    for line, following in pairwise(lines):
        run = run + 1 if hyphen_of(line) else 0
        if run == most + 1:
            found.append((line, following))
    return found
