"""The rule `bookmark-target`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.outline import outline, page_of
from kit.preflight.rule import ERROR, FILE, SCREEN, Fault, at, rule


@rule("bookmark-target", ERROR, profiles=SCREEN, clause="ISO 32000-1:2008, 12.3.3")
def bookmark_target(file: PdfFile) -> Iterator[Fault]:
    """Every bookmark has words and leads to a page."""
    for item in outline(file):
        title = written(item.get("/Title", "")).strip()
        if not title or page_of(file, item) is None:
            yield at(
                FILE,
                "the bookmark “{title}” leads nowhere" if title else "a bookmark without words",
                "Let it name a heading and lead to its page.",
                title=title,
            )
