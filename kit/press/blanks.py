"""The blanks and hyphens that line breaking takes out of a text, remembered on the line.

A line ends where its blank stood: painted without it, the last word of a line and the first of the
next run together for who listens or copies. WeasyPrint keeps no trace of it: what it drops is noted
on the Pango layout of the piece before, `swallowed`, or after, `preceded`, and a hyphen that it
adds as `hyphen`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kit.press.weasy import boxes, inline, line_break, replaced


@contextmanager
def remembering_blanks() -> Iterator[None]:
    """Note swallowed blanks and added hyphens in all layouts made inside."""
    metrics, trim = line_break.first_line_metrics, inline.remove_last_whitespace
    split = inline.split_text_box

    def first_line_metrics(
        first_line: Any,
        text: str,
        layout: Any,
        resume_at: int | None,
        space_collapse: bool,
        style: Any,
        hyphenated: bool = False,
        hyphenation_character: str | None = None,
    ) -> Any:
        found = metrics(
            first_line,
            text,
            layout,
            resume_at,
            space_collapse,
            style,
            hyphenated,
            hyphenation_character,
        )
        layout.hyphen = hyphenation_character if hyphenated else ""
        layout.swallowed = bool(
            resume_at and not hyphenated and text.encode()[:resume_at].endswith((b" ", b"\n"))
        )
        return found

    def remove_last_whitespace(context: Any, line: Any) -> None:
        last = _last_text(line)
        before = last.text if last is not None else ""
        trim(context, line)
        if last is not None and last.text != before:
            last.pango_layout.swallowed = True

    def split_text_box(context: Any, box: Any, width: Any, skip: int, **more: Any) -> Any:
        found = split(context, box, width, skip, **more)
        if found[0] is not None:
            # A text that starts with a blank loses it where it starts a line.
            found[0].pango_layout.preceded = box.text.encode()[:skip].endswith(b" ")
        return found

    with (
        replaced(line_break, "first_line_metrics", first_line_metrics),
        replaced(inline, "remove_last_whitespace", remove_last_whitespace),
        replaced(inline, "split_text_box", split_text_box),
    ):
        yield


def _last_text(line: Any) -> Any:
    box = line
    while isinstance(box, (boxes.LineBox, boxes.InlineBox)):
        if not box.children:
            return None
        box = box.children[-1]
    return box if isinstance(box, boxes.TextBox) else None
