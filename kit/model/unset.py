"""What Markdown can say and no layout sets: told, since it would vanish from the page."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kit.findings import Finding, Place
from kit.markdown import Node, parse
from kit.messages.rule import nearest
from kit.model import rules


def unset(body: str, file: str, line: int, photos: Collection[str]) -> Iterator[Finding]:
    """Findings on a text whose first line is `line` of `file`. photos: keys that it may name."""
    for block in parse(body):
        pictures = _pictures(block)
        for picture in pictures:
            yield from _unknown(picture, file, line, photos)
        if pictures:
            continue
        for node in block.walk():
            where = _place(node, file, line)
            if node.kind in {"html_block", "html_inline"}:
                yield rules.RAW_HTML.at(where, value=node.text.strip().split("\n")[0][:40])
            elif node.kind == "image":
                yield rules.PICTURE_PLACE.at(where)
            elif node.kind == "blockquote":
                yield from _others(node, file, line)
            elif node.kind == "footnote":
                yield from _loops(node, file, line)


def _pictures(block: Node) -> tuple[Node, ...]:
    """The pictures of a paragraph that holds nothing else; none if it holds words."""
    if block.kind != "paragraph":
        return ()
    shown = tuple(one for one in block.children if one.kind != "softbreak" and one.text != " ")
    return shown if all(one.kind == "image" for one in shown) else ()


def _unknown(image: Node, file: str, line: int, photos: Collection[str]) -> Iterator[Finding]:
    source = image.attrs["src"]
    key = source.rpartition("/")[2].rpartition(".")[0] or source
    if key not in photos:
        known = nearest(key, tuple(photos))
        yield rules.PICTURE_UNKNOWN.at(_place(image, file, line), value=source, known=known)


def _others(quotation: Node, file: str, line: int) -> Iterator[Finding]:
    for child in quotation.children:
        if child.kind != "paragraph":
            yield rules.QUOTATION_BLOCK.at(_place(child, file, line))


def _loops(note: Node, file: str, line: int) -> Iterator[Finding]:
    for node in note.walk():
        if node.kind == "footnote_ref" and node.attrs["label"] == note.attrs["label"]:
            yield rules.NOTE_LOOP.at(_place(node, file, line))


def _place(node: Node, file: str, line: int) -> Place:
    return Place(file=file, line=node.line + line - 1, column=node.column)
