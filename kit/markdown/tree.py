"""Nodes from the tokens of the parser."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from markdown_it.token import Token

from kit.markdown.node import NO_ATTRS, Lines, Node
from kit.markdown.places import Marks

_KINDS = {
    "s": "strike",
    "hr": "thematic_break",
    "fence": "code_block",
    "code_inline": "code",
    "text_special": "text",
    "footnote_reference": "footnote",
}


class Tree:
    """Nodes from the tokens of one source."""

    def __init__(self, source: str) -> None:
        self._lines = Lines(source)
        self._folded = [found.start() - n for n, found in enumerate(re.finditer("\r\n", source))]
        self._last = 0

    def blocks(self, tokens: Sequence[Token]) -> tuple[Node, ...]:
        return self._nodes(iter(tokens), [])[0]

    def _nodes(
        self, tokens: Iterator[Token], marks: Marks
    ) -> tuple[tuple[Node, ...], Token | None]:
        """The nodes up to a closing token, and that token."""
        nodes: list[Node] = []
        for token in tokens:
            if token.nesting < 0:
                return _joined(nodes), token
            if token.type == "inline":
                nodes += self._nodes(iter(token.children or ()), token.meta.get("marks", []))[0]
            elif token.type == "text":
                nodes += self._texts(token, marks) if token.content else ()
            else:
                nodes.append(self._node(token, tokens, marks))
        return _joined(nodes), None

    def _texts(self, token: Token, marks: Marks) -> Iterator[Node]:
        """A text, in two where a table's `\\|` stands between."""
        start, end = token.meta["at"]
        first = bisect_right(marks, start, key=_content)
        cuts = [at for at, _ in marks[first : bisect_left(marks, end, key=_content)]]
        for here, after in pairwise([start, *cuts, end]):
            text = token.content[here - start : after - start]
            yield self._made("text", self._span(here, after, marks), text=text)

    def _node(self, token: Token, tokens: Iterator[Token], marks: Marks) -> Node:
        children: tuple[Node, ...] = ()
        close: Token | None = None
        extent = self._extent(token, marks)
        self._last = extent[0]
        if token.nesting > 0:
            children, close = self._nodes(tokens, marks)
        elif token.type == "image":
            at = token.meta["at"][0] + 2  # after ![
            inner = [(0, _in_source(marks, at)), *((n - at, s) for n, s in marks if n > at)]
            children, _ = self._nodes(iter(token.children or ()), inner)
        if close is not None and "at" in close.meta:
            extent = (extent[0], self._extent(close, marks)[1])
        elif children and "at" not in token.meta and token.map is None:
            extent = (children[0].start, children[-1].end)
        text = "" if token.type == "image" else token.content
        return self._made(_kind(token), extent, text=text, attrs=_attrs(token), children=children)

    def _made(
        self,
        kind: str,
        extent: tuple[int, int],
        *,
        text: str,
        attrs: Mapping[str, str] = NO_ATTRS,
        children: tuple[Node, ...] = (),
    ) -> Node:
        line, column = self._lines.place(extent[0])
        return Node(
            kind=kind,
            start=extent[0],
            end=extent[1],
            line=line,
            column=column,
            text=text,
            attrs=attrs,
            children=children,
        )

    def _extent(self, token: Token, marks: Marks) -> tuple[int, int]:
        if "at" in token.meta:
            start, end = token.meta["at"]
            if token.type in {"softbreak", "hardbreak"}:
                # To the next text: what opens a line of a quotation or a list is no text.
                after = self._unfolded(_in_source(marks, end))
                return self._unfolded(_in_source(marks, start)), after
            # Of two stars, the parser keeps the inner one as the mark of strong text.
            outer = token.type.startswith("strong_")
            return self._span(
                start - (outer and token.nesting > 0), end + (outer and token.nesting < 0), marks
            )
        if token.map is None:
            return self._last, self._last
        return self._lines.start(token.map[0]), self._lines.start(token.map[1])

    def _span(self, start: int, end: int, marks: Marks) -> tuple[int, int]:
        last = _in_source(marks, end - 1) + 1 if end > start else _in_source(marks, end)
        return self._unfolded(_in_source(marks, start)), self._unfolded(last)

    def _unfolded(self, offset: int) -> int:
        # Each CR LF before it, read as one sign, is two in the source.
        return offset + bisect_left(self._folded, offset)


def _in_source(marks: Marks, offset: int) -> int:
    at, source = marks[max(0, bisect_right(marks, offset, key=_content) - 1)]
    return source + offset - at


def _content(mark: tuple[int, int]) -> int:
    return mark[0]


def _kind(token: Token) -> str:
    name = token.type.removesuffix("_open")
    return _KINDS.get(name, name)


def _attrs(token: Token) -> Mapping[str, str]:
    attrs = {name: str(value) for name, value in token.attrs.items() if name != "style"}
    if token.type in {"th_open", "td_open"} and "style" in token.attrs:
        attrs["align"] = str(token.attrs["style"]).removeprefix("text-align:")
    if token.type == "heading_open":
        attrs["level"] = token.tag.removeprefix("h")
    if token.type == "fence":
        attrs["info"] = token.info.strip()
    if token.type == "text_special" and token.content != token.markup:
        attrs["special"] = token.info
    if token.type == "link_open" and token.info == "auto":
        attrs["auto"] = "auto"
    if token.type in {"footnote_ref", "footnote_reference_open"}:
        attrs["label"] = str(token.meta["label"])
    attrs.pop("alt", None)
    return MappingProxyType(attrs) if attrs else NO_ATTRS


def _joined(nodes: list[Node]) -> tuple[Node, ...]:
    """Neighbouring texts as one, where they are neighbours in the source too."""
    joined: list[Node] = []
    parts: list[str] = []
    for node in nodes:
        plain = node.kind == "text" and not node.attrs
        if plain and parts and joined[-1].end == node.start:
            parts.append(node.text)
            joined[-1] = replace(joined[-1], end=node.end)
            continue
        _finish(joined, parts)
        joined.append(node)
        parts = [node.text] if plain else []
    _finish(joined, parts)
    return tuple(joined)


def _finish(joined: list[Node], parts: list[str]) -> None:
    if len(parts) > 1:
        joined[-1] = replace(joined[-1], text="".join(parts))
