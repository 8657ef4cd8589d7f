"""A text to check: its tree, its runs, and the data of the release that it belongs to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kit.locale import Locale
from kit.markdown import Node
from kit.typography.runs import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What a check looks at.

    source: the Markdown without front matter; offsets of blocks and runs are in it.
    release_date: the day by which a weekday without year is judged.
    data: parts of the release as plain values, as `kit.typography.lint` describes them.
    """

    source: str
    blocks: tuple[Node, ...]
    runs: tuple[Run, ...]
    locale: Locale
    release_date: dt.date | None
    data: Mapping[str, Any]

    def nodes(self) -> Iterator[Node]:
        """Every node of the tree, in the order of the source."""
        for block in self.blocks:
            yield from block.walk()
