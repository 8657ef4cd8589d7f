"""Bookmarks and where they lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from kit.pdf.state import key
from kit.pdf.values import written
from kit.pdf.walk import PdfFile

MOST = 20_000


def outline(file: PdfFile) -> Iterator[Any]:
    """Every bookmark, in order."""
    root = file.root.get("/Outlines")
    if not isinstance(root, pikepdf.Dictionary):
        return
    waiting = [root.get("/First")]
    seen: set[str] = set()
    while waiting and len(seen) < MOST:
        item = waiting.pop()
        if not isinstance(item, pikepdf.Dictionary) or key(item) in seen:
            continue
        seen.add(key(item))
        yield item
        waiting += [item.get("/Next"), item.get("/First")]


def page_of(file: PdfFile, item: Any) -> int | None:
    """The page, from 1, that a bookmark leads to; None where there is none."""
    to = item.get("/Dest")
    action = item.get("/A")
    if to is None and isinstance(action, pikepdf.Dictionary):
        to = action.get("/D")
    to = _named(file, to)
    if not isinstance(to, pikepdf.Array) or not len(to):
        return None
    pages = {key(page.dictionary): page.number for page in file.pages}
    return pages.get(key(to[0]))


def _named(file: PdfFile, to: Any) -> Any:
    """A destination by its name, looked up in the name tree or the old dictionary."""
    if isinstance(to, pikepdf.Name):
        table = file.root.get("/Dests")
        to = table.get(written(to)) if isinstance(table, pikepdf.Dictionary) else None
    elif isinstance(to, pikepdf.String):
        names = file.root.get("/Names")
        tree = names.get("/Dests") if isinstance(names, pikepdf.Dictionary) else None
        to = dict(name_tree(tree)).get(written(to))
    return to.get("/D") if isinstance(to, pikepdf.Dictionary) else to


def name_tree(node: Any, depth: int = 0) -> Iterator[tuple[str, Any]]:
    """The pairs of a name tree, in its own order."""
    if not isinstance(node, pikepdf.Dictionary) or depth > 50:
        return
    listed = node.get("/Names")
    if isinstance(listed, pikepdf.Array):
        items: list[Any] = list(listed)
        for at in range(0, len(items) - 1, 2):
            yield written(items[at]), items[at + 1]
    kids = node.get("/Kids")
    for kid in kids if isinstance(kids, pikepdf.Array) else ():
        yield from name_tree(kid, depth + 1)
