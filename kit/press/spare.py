"""Pages that are there to make up a number: a booklet is folded from sheets of four pages.

How many a document lacks is known when it is laid out, and it is laid out once: so it brings as
many spare pages (`data-spare` on each) as could be lacking, and what is not needed is left out.
"""

from __future__ import annotations

from typing import Any

from kit.press.boxes import walk


def leave_out_spare_pages(document: Any, root: Any) -> None:
    """Keep of the spare pages as many as bring the count to a multiple of `data-multiple`.

    root: the `<html>` element; its body carries the number, and keeps no spare page without it.
    """
    spare = [page for page in document.pages if _is_spare(page)]
    wanted = root.find("body").get("data-multiple", "")
    lacking = -(len(document.pages) - len(spare)) % int(wanted) if wanted.isdecimal() else 0
    for page in spare[lacking:]:
        document.pages.remove(page)


def _is_spare(page: Any) -> bool:
    return any(
        box.element is not None and box.element.get("data-spare") is not None
        for box in walk(page._page_box)
    )
