"""Ways through WeasyPrint's boxes after layout."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def walk(box: Any) -> Iterator[Any]:
    """`box` and all boxes in it, in order."""
    box = laid_out(box)
    yield box
    for child in box.children:
        yield from walk(child)


def laid_out(box: Any) -> Any:
    """The box that an absolutely positioned one left a placeholder for."""
    return box.__dict__.get("_box", box)


def pieces(line: Any) -> Iterator[Any]:
    """The boxes on a line that hold none themselves, as text and pictures do."""
    for box in walk(line):
        if not box.children:
            yield box
