"""A text that fits its line but for the blank at its end, where something else follows inline.

WeasyPrint 70 measures the blank with the text, finds that it doesn't fit, and sets the first word
of the text on a line of its own: `the / next it shows what the sea / has taken`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kit.press.weasy import inline, replaced

SHORTEST_LETTER = 4
"""Letters in an em, at the most: the engine's own measure of a text that can't fit a line."""

WRAPPING = ("normal", "pre-line")


@contextmanager
def hanging_blanks() -> Iterator[None]:
    """Let the last blank of a text hang over its line in all layouts made inside."""
    split = inline.split_first_line

    def split_first_line(
        text: str, style: Any, context: Any, max_width: Any, spacing: Any, **more: Any
    ) -> Any:
        found = split(text, style, context, max_width, spacing, **more)
        if found[2] is None or not _may_hang(text, style, max_width):
            return found
        _, _, resume_at, width, _, _ = split(
            text.rstrip(" "), style, context, max_width, spacing, **more
        )
        if resume_at is not None or width > max_width:
            return found
        return split(text, style, context, None, spacing, **more)

    with replaced(inline, "split_first_line", split_first_line):
        yield


def _may_hang(text: str, style: Any, max_width: Any) -> bool:
    return (
        text.endswith(" ")
        and max_width is not None
        and style["white_space"] in WRAPPING
        and len(text) * style["font_size"] <= max_width * SHORTEST_LETTER
    )
