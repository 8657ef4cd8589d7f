"""What the reading tree of a document lacks: words for a picture, a heading left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kit.findings import Finding, Place
from kit.press.placed import shortened, thing, words
from kit.press.structure import Leaf, Node, Structure

_HEADINGS = {f"H{level}": level for level in range(1, 7)}


def reading_order(structure: Structure, file: str) -> Iterator[Finding]:
    """Pictures without words, headings that skip a level: ISO 14289-1, 7.3 and 7.4."""
    level = 0
    for node in structure.root.nodes():
        if node.role == "Figure" and not node.alternative:
            yield Finding(
                rule="figure-without-words",
                where=_place(node, file),
                message="the picture has no alternative text.",
                remedy='Say in `alt` what it shows, or leave it empty (`alt=""`) for decoration.',
                excerpt=_source(node.element),
            )
        if (found := _HEADINGS.get(node.role)) is None:
            continue
        if found > level + 1:
            yield Finding(
                rule="heading-skipped",
                where=_place(node, file),
                message="a heading of level {found} follows one of level {before}.",
                remedy="Make it of level {wanted}.",
                values={"found": str(found), "before": str(level), "wanted": str(level + 1)},
                excerpt=shortened(words(node.element)),
            )
        level = found


def _place(node: Node, file: str) -> Place:
    pages = [kid.page + 1 for one in node.nodes() for kid in one.kids if isinstance(kid, Leaf)]
    return Place(file=file, page=min(pages, default=None), thing=thing(node.element))


def _source(element: Any) -> str:
    return str(element.get("src") or element.get("data") or "")
