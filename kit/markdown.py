"""Markdown as a tree in which every node knows its place in the source.

`parse(text)` gives the blocks as `Node`s, with `start` and `end` offsets into the very text that
was given (whatever its line ends), and line and column from 1. CommonMark, tables, struck text and
footnotes are read; raw HTML comes out as `html_block` and `html_inline`, for a stage to refuse.

Kinds of blocks: paragraph, heading (level), bullet_list, ordered_list (start), list_item,
blockquote, code_block (info), html_block, thematic_break, table, thead, tbody, tr, th and td
(align), footnote (label). Of inlines: text, softbreak, hardbreak, em, strong, strike, link (href,
title; auto for `<…>`), image (src, title; its children are the alternative), code, html_inline,
footnote_ref (label). A text that stands for one character by an escape or an entity has the
attribute `special`, `escape` or `entity`; any other text reads exactly as its source.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

_NO_ATTRS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A block or an inline of the source.

    kind: one of those the module names. start, end: offsets in the source. line, column: of start.
    text: what a text or code reads, or the raw HTML. attrs: those of the kind.
    """

    kind: str
    start: int
    end: int
    line: int
    column: int
    text: str = ""
    attrs: Mapping[str, str] = field(default_factory=lambda: _NO_ATTRS)
    children: tuple[Node, ...] = ()

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in the order of the source."""
        yield self
        for child in self.children:
            yield from child.walk()


class Lines:
    """Lines and columns of a text, both from 1; a line ends with LF, CR or both."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer(r"\r\n?|\n", text))]
        self._end = len(text)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def start(self, line: int) -> int:
        """Offset of the start of a line counted from 0, or the end of the text after the last."""
        return self._starts[line] if line < len(self._starts) else self._end


def parse(text: str) -> tuple[Node, ...]:
    """The blocks of a Markdown text without front matter. Never raises."""
    # The parser counts a CR LF as one sign; offsets are stretched again over those.
    tokens = _markdown().parse(re.sub(r"\r\n?", "\n", text))
    return _Tree(text).blocks(tokens)


_FRONT = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n?|\n)(?P<front>(?:(?!(?:---|\.\.\.)[ \t]*(?:\r|\n|\Z))[^\r\n]*(?:\r\n?|\n))*)"
    r"(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)"
)


def split_front_matter(text: str) -> tuple[str, str, int]:
    """The YAML between two lines of `---`, the text after it, and the line where that starts.

    Without front matter: `("", text, 1)`.
    """
    found = _FRONT.match(text)
    if found is None:
        return "", text, 1
    body_line, _ = Lines(text).place(found.end())
    return found["front"], text[found.end() :], body_line


# --- places ---------------------------------------------------------------------------------------

_Marks = list[tuple[int, int]]
"""Where stretches of an inline's content start in the source: (in the content, in the source)."""


class _PlacedState(StateInline):
    """Remembers where the text begins that is still to be pushed."""

    began = 0

    def append_pending(self, text: str) -> None:
        if not self.pending:
            self.began = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.meta["at"] = (self.began, self.began + len(token.content))
        return token


class _PlacedInline(ParserInline):
    """The inline parser, with states that know where they are."""

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _placed_inline(rule: Callable[[StateInline, bool], bool]) -> Callable[..., bool]:
    """The inline rule, its tokens stamped with their offsets in the content."""

    def placed(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        # The spaces before a line end belong to the break.
        spaces = 0
        if not silent and state.src[start] == "\n":
            spaces = len(state.pending) - len(state.pending.rstrip(" "))
        done = rule(state, silent)
        if done and not silent:
            _stamp(state.tokens[count:], start, state.pos, spaces)
        return done

    return placed


def _stamp(tokens: list[Token], start: int, end: int, spaces: int) -> None:
    marker = start
    for token in (one for one in tokens if "at" not in one.meta):
        if token.type == "text" and set(token.content) <= set("*_~"):
            token.meta["at"] = (marker, marker + len(token.content))
            marker += len(token.content)
        elif token.type == "text":
            token.meta["at"] = (start + 1, end - 1)  # the address inside <…>
        else:
            token.meta["at"] = (start - spaces, end)


def _placed_block(name: str, rule: Callable[..., bool]) -> Callable[..., bool]:
    """The block rule, its inline tokens stamped with where their content is in the source."""

    def placed(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        count = len(state.tokens)
        done = rule(state, start, end, silent)
        if done and not silent:
            inlines = [token for token in state.tokens[count:] if token.type == "inline"]
            if name == "table":
                _stamp_cells(state, inlines)
            else:
                for token in inlines:
                    token.meta["marks"] = _marks(state, token, heading=name == "heading")
        return done

    return placed


def _marks(state: StateBlock, token: Token, *, heading: bool) -> _Marks:
    first, after = token.map or (0, 0)
    if after - first == 1:
        start = state.bMarks[first] + state.tShift[first]
        while heading and state.src.startswith("#", start):
            start += 1
        return [(0, state.src.find(token.content, start))]
    marks: _Marks = []
    offset = 0
    for line in range(first, after):
        text = state.getLines(line, line + 1, state.blkIndent, False)
        # Only the indent is cut or, for a tab, spread: the end of the line is where it was.
        marks.append((offset, state.eMarks[line] - len(text)))
        offset += len(text) + 1
    # The parser trims the whole: what stood before the content is before the first mark.
    lead = state.getLines(first, after, state.blkIndent, False).find(token.content)
    return [(at - lead, source) for at, source in marks]


def _stamp_cells(state: StateBlock, inlines: list[Token]) -> None:
    rows: dict[int, list[Token]] = {}
    for token in inlines:
        rows.setdefault((token.map or [0])[0], []).append(token)
    for line, cells in rows.items():
        places = _cells(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])
        for token, marks in zip(cells, places, strict=False):
            token.meta["marks"] = marks


def _cells(src: str, start: int, end: int) -> list[_Marks]:
    """Where the content of each cell of a table line is; `\\|` in it reads as one bar."""
    while start < end and src[start] in MD_TRIM_CHARS:
        start += 1
    while end > start and src[end - 1] in MD_TRIM_CHARS:
        end -= 1
    cells: list[list[int]] = [[]]
    for at in range(start, end):
        escaped = at > start and src[at - 1] == "\\"
        if src[at] == "|" and not escaped:
            cells.append([])
        else:
            if src[at] == "|":
                cells[-1].pop()
            cells[-1].append(at)
    return [_cell_marks(src, cell) for cell in (cells if cells[0] else cells[1:])]


def _cell_marks(src: str, cell: list[int]) -> _Marks:
    first = next((n for n, at in enumerate(cell) if src[at] not in MD_TRIM_CHARS), len(cell))
    marks: _Marks = []
    for offset, at in enumerate(cell[first:]):
        if not marks or at - offset != marks[-1][1] - marks[-1][0]:
            marks.append((offset, at))
    return marks


@cache
def _markdown() -> MarkdownIt:
    """CommonMark with tables, struck text and footnotes, every token stamped with its place."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    reader.inline = _PlacedInline()
    reader.enable(["strikethrough"])
    footnote_plugin(reader, inline=False, move_to_end=False)
    # These join texts, which would then no longer read as their source.
    reader.disable(["text_join", "fragments_join", "linkify"])
    for rule in list(reader.inline.ruler.__rules__):
        reader.inline.ruler.at(rule.name, _placed_inline(rule.fn), {"alt": rule.alt})
    for name in ("paragraph", "heading", "lheading", "table"):
        found = next(one for one in reader.block.ruler.__rules__ if one.name == name)
        reader.block.ruler.at(name, _placed_block(name, found.fn), {"alt": found.alt})
    return reader


# --- the tree -------------------------------------------------------------------------------------

_KINDS = {
    "s": "strike",
    "hr": "thematic_break",
    "fence": "code_block",
    "code_inline": "code",
    "text_special": "text",
    "footnote_reference": "footnote",
}


class _Tree:
    """Nodes from the tokens of one source."""

    def __init__(self, source: str) -> None:
        self._lines = Lines(source)
        self._folded = [found.start() - n for n, found in enumerate(re.finditer("\r\n", source))]
        self._last = 0

    def blocks(self, tokens: Sequence[Token]) -> tuple[Node, ...]:
        return self._nodes(iter(tokens), [])[0]

    def _nodes(
        self, tokens: Iterator[Token], marks: _Marks
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

    def _texts(self, token: Token, marks: _Marks) -> Iterator[Node]:
        """A text, in two where a table's `\\|` stands between."""
        start, end = token.meta["at"]
        first = bisect_right(marks, start, key=_content)
        cuts = [at for at, _ in marks[first : bisect_left(marks, end, key=_content)]]
        for here, after in pairwise([start, *cuts, end]):
            text = token.content[here - start : after - start]
            yield self._made("text", self._span(here, after, marks), text=text)

    def _node(self, token: Token, tokens: Iterator[Token], marks: _Marks) -> Node:
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
        attrs: Mapping[str, str] = _NO_ATTRS,
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

    def _extent(self, token: Token, marks: _Marks) -> tuple[int, int]:
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

    def _span(self, start: int, end: int, marks: _Marks) -> tuple[int, int]:
        last = _in_source(marks, end - 1) + 1 if end > start else _in_source(marks, end)
        return self._unfolded(_in_source(marks, start)), self._unfolded(last)

    def _unfolded(self, offset: int) -> int:
        # Each CR LF before it, read as one sign, is two in the source.
        return offset + bisect_left(self._folded, offset)


def _in_source(marks: _Marks, offset: int) -> int:
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
    return MappingProxyType(attrs) if attrs else _NO_ATTRS


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
