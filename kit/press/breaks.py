"""Where a line may end before a fixed space and an inline box: a fault of WeasyPrint 70, mended.

Pango lets white space hang beyond the end of a line, U+00A0 and U+202F too. When words that end so
are too wide by less than that space, Pango breaks nowhere, and WeasyPrint takes them for one word
that can't be broken: it ends the line after the FIRST of them. It happens wherever a run of text is
followed by an inline box that doesn't fit, `… du 2 au 5\u00a0<span>octobre 2020</span>`, and leaves
lines of one word in the middle of a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from typing import Any

from kit.press.weasy import inline, line_break, replaced

HANGING = "\u00a0\u202f"
"""Spaces that may not end a line; an ordinary blank there is the business of `trailing`."""

WRAPPING = frozenset({"normal", "pre-wrap", "pre-line"})


@contextmanager
def breaking_before_the_last_word() -> Iterator[None]:
    """End a line before its last word, not after its first, in all layouts made inside."""
    split = line_break.split_first_line

    def split_first_line(
        text: str, style: Any, context: Any, max_width: Any, *rest: Any, **more: Any
    ) -> Any:
        width = max_width
        if _may_hang(text, style, width):
            words = _width(text.rstrip(HANGING), style, context)
            if words <= width < _width(text, style, context):
                width = words - 1
        return split(text, style, context, width, *rest, **more)

    with replaced(inline, "split_first_line", split_first_line):
        yield


def _may_hang(text: str, style: Any, width: float | None) -> bool:
    return (
        width is not None
        and width != inf
        and text[-1:] in HANGING
        and " " in text.rstrip(HANGING)
        and style["white_space"] in WRAPPING
    )


def _width(text: str, style: Any, context: Any) -> float:
    layout = line_break.create_layout(text, style, context, None, 0)
    line, _ = layout.get_first_line()
    return float(line_break.line_size(line, style)[0])
