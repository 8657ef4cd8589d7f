"""A node of the tree, and lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NO_ATTRS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A block or an inline of the source.

    kind: one of those the module names. start, end: offsets in the source. line, column: of start.
    text: what a text or code reads, or the raw HTML. attrs: those of the kind.
    """

    kind: str
    start: int
    end: int
    line: int
    column: int
    text: str = ""
    attrs: Mapping[str, str] = field(default_factory=lambda: NO_ATTRS)
    children: tuple[Node, ...] = ()

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in the order of the source."""
        yield self
        for child in self.children:
            yield from child.walk()


class Lines:
    """Lines and columns of a text, both from 1; a line ends with LF, CR or both."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer(r"\r\n?|\n", text))]
        self._end = len(text)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def start(self, line: int) -> int:
        """Offset of the start of a line counted from 0, or the end of the text after the last."""
        return self._starts[line] if line < len(self._starts) else self._end
