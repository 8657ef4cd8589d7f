"""The body of a text to the blocks that a layout sets.

The first paragraph is the lead. An ordered list of two to six items that each open in bold is a
row of axes; a block quote that ends with `— @key` is that spokesperson's; a photo alone in its
paragraph is a picture; several are set side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kit.markdown import Node, parse
from kit.prose.block import (
    Axes,
    Axis,
    Block,
    Break,
    Code,
    Heading,
    Items,
    Paragraph,
    Picture,
    Pictures,
    Quotation,
    Rich,
    Speaker,
    Table,
)
from kit.prose.quotes import inside_quotes
from kit.prose.running import Notes, rich
from kit.prose.voice import Voice
from kit.typography import typeset

SIGNATURE = re.compile(r"^[—–-]+\s*@(?P<key>[\w-]+)\s*$")
MOST_AXES = 6


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what the text may name: spokespersons and pictures by key."""

    speakers: Mapping[str, Speaker]
    pictures: Mapping[str, Picture]


def blocks(body: str, voice: Voice, cast: Cast, *, prefix: str = "") -> tuple[Block, ...]:
    """The blocks of a Markdown body, typeset. prefix: of the anchors of its headings."""
    tree = parse(typeset(body, locale=voice.locale))
    every = (node for block in tree for node in block.walk())
    notes = {node.attrs["label"]: node.children for node in every if node.kind == "footnote"}
    return tuple(_Reader(cast, voice.locale, notes, prefix).blocks(tree))


def lead_and_rest(found: tuple[Block, ...]) -> tuple[Rich | None, tuple[Block, ...]]:
    """The first paragraph, and all the others."""
    if found and isinstance(found[0], Paragraph):
        return found[0].words, found[1:]
    return None, found


@dataclass(slots=True)
class _Reader:
    cast: Cast
    locale: str
    notes: Notes
    prefix: str
    anchors: set[str] = field(default_factory=set)

    def blocks(self, nodes: Sequence[Node]) -> Iterator[Block]:
        for node in nodes:
            found = self._block(node)
            if found is not None:
                yield found

    def _block(self, node: Node) -> Block | None:
        match node.kind:
            case "paragraph":
                return self._paragraph(node)
            case "heading":
                return self._heading(node)
            case "ordered_list" | "bullet_list":
                return self._list(node)
            case "blockquote":
                return self._quotation(node)
            case "table":
                return self._table(node)
            case "code_block":
                return Code(text=node.text.rstrip("\n"))
            case "thematic_break":
                return Break()
            case _:
                return None

    def _paragraph(self, node: Node) -> Block:
        match tuple(self._pictures(node)):
            case ():
                return Paragraph(words=self._rich(node.children))
            case (picture,):
                return picture
            case pictures:
                return Pictures(pictures=pictures)

    def _pictures(self, node: Node) -> Iterator[Picture]:
        """The pictures of a paragraph that holds nothing else; none if it holds words."""
        shown = [one for one in node.children if not _is_blank(one)]
        if all(one.kind == "image" for one in shown):
            keys = (photo_key(one.attrs["src"]) for one in shown)
            yield from (self.cast.pictures[key] for key in keys if key in self.cast.pictures)

    def _rich(self, nodes: Sequence[Node]) -> Rich:
        return rich(nodes, self.notes, locale=self.locale)

    def _heading(self, node: Node) -> Heading:
        words = self._rich(node.children)
        level = 2 if node.attrs["level"] in {"1", "2"} else 3
        return Heading(words=words, level=level, anchor=self._anchor(words.text))

    def _anchor(self, text: str) -> str:
        stem = self.prefix + (re.sub(r"\W+", "-", text.casefold()).strip("-") or "part")
        anchor, number = stem, 2
        while anchor in self.anchors:
            anchor, number = f"{stem}-{number}", number + 1
        self.anchors.add(anchor)
        return anchor

    def _list(self, node: Node) -> Block:
        ordered = node.kind == "ordered_list"
        start = int(node.attrs.get("start", "1"))
        if ordered and 2 <= len(node.children) <= MOST_AXES:
            axes = [self._axis(item, start + at) for at, item in enumerate(node.children)]
            if all(axes):
                return Axes(items=tuple(axis for axis in axes if axis))
        items = tuple(tuple(self.blocks(item.children)) for item in node.children)
        return Items(ordered=ordered, start=start, items=items)

    def _axis(self, item: Node, number: int) -> Axis | None:
        if len(item.children) != 1 or item.children[0].kind != "paragraph":
            return None
        inlines = item.children[0].children
        if not inlines or inlines[0].kind != "strong":
            return None
        head, rest = self._rich(inlines[0].children), self._rich(inlines[1:])
        return Axis(number=number, head=_without_stop(head), words=rest if rest.html else None)

    def _quotation(self, node: Node) -> Quotation:
        paragraphs = [child for child in node.children if child.kind == "paragraph"]
        speaker, paragraphs = self._signed(paragraphs)
        said = inside_quotes(paragraphs, self.locale)
        words = tuple(self._rich(one.children) for one in said)
        return Quotation(paragraphs=words, speaker=speaker)

    def _signed(self, paragraphs: list[Node]) -> tuple[Speaker | None, list[Node]]:
        """Who signs, and the paragraphs without the signature, which may end the last of them."""
        if not paragraphs:
            return None, paragraphs
        last = paragraphs[-1].children
        signature = SIGNATURE.match(last[-1].text) if last and last[-1].kind == "text" else None
        speaker = self.cast.speakers.get(signature["key"]) if signature else None
        if speaker is None:
            return None, paragraphs
        left = last[:-1]
        while left and left[-1].kind in {"softbreak", "hardbreak"}:
            left = left[:-1]
        kept = [*paragraphs[:-1], *([_with(paragraphs[-1], left)] if left else [])]
        return speaker, kept

    def _table(self, node: Node) -> Table:
        rows = [child for part in node.children for child in part.children]
        cells = [tuple(self._rich(cell.children) for cell in row.children) for row in rows]
        align = tuple(cell.attrs.get("align", "left") for cell in rows[0].children)
        return Table(head=cells[0], rows=tuple(cells[1:]), align=align)


def photo_key(source: str) -> str:
    """The key of a photo named by its file: `photos/horizon.jpg` is `horizon`."""
    return source.rpartition("/")[2].rpartition(".")[0] or source


def _with(node: Node, children: Sequence[Node]) -> Node:
    return Node(
        kind=node.kind,
        start=node.start,
        end=node.end,
        line=node.line,
        column=node.column,
        attrs=node.attrs,
        children=tuple(children),
    )


def _is_blank(node: Node) -> bool:
    return node.kind in {"softbreak", "hardbreak"} or (
        node.kind == "text" and not node.text.strip()
    )


def _without_stop(words: Rich) -> Rich:
    if not words.text.endswith(".") or words.text.endswith(".."):
        return words
    html = re.sub(r"\.((?:</[^>]+>)*)$", r"\1", str(words.html))
    return Rich(type(words.html)(html), words.text[:-1])
