"""What Markdown can say and no layout sets: told, since it would vanish from the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from kit.findings import Finding, Place
from kit.markdown import Node, parse
from kit.messages.rule import Rule, nearest
from kit.model import rules

DEFINITION = re.compile(r"[ ]{0,3}\[(?P<label>[^\]^][^\]]*)\]:")
"""A line that gives a link its address, and is no block of its own."""
CALL = re.compile(r"\[\^(?P<label>[^\]\s]+)\]")
"""What would call a note; it is words where the note isn't written."""
BAR = re.compile(r"(?<!\\)\|")


def unset(body: str, file: str, line: int, photos: Collection[str]) -> Iterator[Finding]:
    """Findings on a text whose first line is `line` of `file`. photos: keys that it may name."""
    blocks = parse(body)
    for block in blocks:
        pictures = _pictures(block)
        for picture in pictures:
            yield from _shown(picture, file, line, photos)
        if not pictures:
            yield from _lost(block, body, file, line)
    yield from _notes(blocks, file, line)
    yield from _addresses(body, blocks, file, line)


def raw_html(node: Node, where: Place) -> Finding:
    """That HTML is written where words are meant."""
    return rules.RAW_HTML.at(where, value=node.text.strip().split("\n")[0][:40])


def _lost(block: Node, body: str, file: str, line: int) -> Iterator[Finding]:
    for node in block.walk():
        where = _place(node, file, line)
        if node.kind in {"html_block", "html_inline"}:
            yield raw_html(node, where)
        elif node.kind == "image":
            yield rules.PICTURE_PLACE.at(where)
        elif node.kind == "blockquote":
            yield from _others(node, rules.QUOTATION_BLOCK, file, line)
        elif node.kind == "footnote":
            yield from _others(node, rules.NOTE_BLOCK, file, line)
            yield from _loops(node, file, line)
        elif node.kind == "text":
            yield from _uncallable(node, file, line)
        elif node.kind == "table":
            yield from _cells(node, body, file, line)


def _pictures(block: Node) -> tuple[Node, ...]:
    """The pictures of a paragraph that holds nothing else; none if it holds words."""
    if block.kind != "paragraph":
        return ()
    shown = tuple(one for one in block.children if one.kind != "softbreak" and one.text != " ")
    return shown if all(one.kind == "image" for one in shown) else ()


def _shown(image: Node, file: str, line: int, photos: Collection[str]) -> Iterator[Finding]:
    source = image.attrs["src"]
    key = source.rpartition("/")[2].rpartition(".")[0] or source
    where = _place(image, file, line)
    if key not in photos:
        yield rules.PICTURE_UNKNOWN.at(where, value=source, known=nearest(key, tuple(photos)))
    if image.children or image.attrs.get("title"):
        yield rules.PICTURE_WORDS.at(where)


def _others(node: Node, rule: Rule, file: str, line: int) -> Iterator[Finding]:
    """What stands beside the paragraphs of a quotation or a note."""
    for child in node.children:
        if child.kind != "paragraph":
            yield rule.at(_place(child, file, line))


def _loops(note: Node, file: str, line: int) -> Iterator[Finding]:
    for node in note.walk():
        if node.kind == "footnote_ref" and node.attrs["label"] == note.attrs["label"]:
            yield rules.NOTE_LOOP.at(_place(node, file, line))


def _uncallable(text: Node, file: str, line: int) -> Iterator[Finding]:
    for found in CALL.finditer(text.text):
        yield rules.NOTE_UNWRITTEN.at(_place(text, file, line), value=found["label"])


def _cells(table: Node, body: str, file: str, line: int) -> Iterator[Finding]:
    """Rows that are longer than the head, whose last cells Markdown drops."""
    lines = body.split("\n")
    rows = [row for part in table.children for row in part.children]
    most = len(rows[0].children)
    for row in rows[1:]:
        typed = lines[row.line - 1].strip()
        inside = re.sub(r"\A\||(?<!\\)\|\Z", "", typed)
        count = len(BAR.findall(inside)) + 1
        if count > most:
            where = _place(row, file, line)
            yield rules.CELL_EXTRA.at(where, count=str(count), most=str(most))


def _notes(blocks: Sequence[Node], file: str, line: int) -> Iterator[Finding]:
    """Notes that nothing calls, and those that take another's name."""
    every = [node for block in blocks for node in block.walk()]
    called = {node.attrs["label"] for node in every if node.kind == "footnote_ref"}
    seen: Counter[str] = Counter()
    for note in (node for node in every if node.kind == "footnote"):
        label = note.attrs["label"]
        seen[label] += 1
        if label not in called:
            yield rules.NOTE_UNCALLED.at(_place(note, file, line), value=label)
        elif seen[label] > 1:
            yield rules.NOTE_TWICE.at(_place(note, file, line), value=label)


def _addresses(body: str, blocks: Sequence[Node], file: str, line: int) -> Iterator[Finding]:
    """Lines such as `[Rappel]: demain`, which Markdown takes for the address of a link."""
    start = 0
    for number, words in enumerate(body.split("\n")):
        found = DEFINITION.match(words)
        if found and not any(one.start <= start < one.end for one in blocks):
            label = found["label"]
            if not re.search(rf"\[{re.escape(label)}\](?!:)", body, re.IGNORECASE):
                where = Place(file=file, line=line + number, column=found.start("label"))
                yield rules.ADDRESS_UNUSED.at(where, value=label)
        start += len(words) + 1


def _place(node: Node, file: str, line: int) -> Place:
    return Place(file=file, line=node.line + line - 1, column=node.column)
