"""The words of bookmarks, as their titles read.

WeasyPrint 70 joins the texts of a title and forgets the breaks of its lines between them: `Two
trades,one eye`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kit.press.boxes import walk

# The blanks of HTML: a fixed space is a letter of the title.
BLANKS = re.compile(r"[ \t\r\n]+")


def space_bookmarks(document: Any) -> None:
    """Put a blank where a line of a title was broken, in all bookmarks of a laid out document."""
    for page in document.pages:
        titles = {
            box.bookmark_label: _title(box.element)
            for box in walk(page._page_box)
            if box.bookmark_label and _breaks(box.element)
        }
        page.bookmarks = [
            (level, titles.get(label, label), *rest) for level, label, *rest in page.bookmarks
        ]


def _breaks(element: Any) -> bool:
    return element is not None and element.find(".//br") is not None


def _title(element: Any) -> str:
    return BLANKS.sub(" ", "".join(_words(element))).strip()


def _words(element: Any) -> Iterator[str]:
    if element.tag == "br":
        yield " "
    yield element.text or ""
    for child in element:
        yield from _words(child)
        yield child.tail or ""
