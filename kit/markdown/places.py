"""The parser, its tokens stamped with where they stand.

An inline token has its extent in the content of its block (`at` in its meta), and the content has
marks of where its stretches start in the source (`marks`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from kit.markdown.foreign import foreign

Marks = list[tuple[int, int]]
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


def _marks(state: StateBlock, token: Token, *, heading: bool) -> Marks:
    first, after = token.map or (0, 0)
    if after - first == 1:
        start = state.bMarks[first] + state.tShift[first]
        while heading and state.src.startswith("#", start):
            start += 1
        return [(0, state.src.find(token.content, start))]
    marks: Marks = []
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


def _cells(src: str, start: int, end: int) -> list[Marks]:
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


def _cell_marks(src: str, cell: list[int]) -> Marks:
    first = next((n for n, at in enumerate(cell) if src[at] not in MD_TRIM_CHARS), len(cell))
    marks: Marks = []
    for offset, at in enumerate(cell[first:]):
        if not marks or at - offset != marks[-1][1] - marks[-1][0]:
            marks.append((offset, at))
    return marks


@cache
def placed_parser() -> MarkdownIt:
    """CommonMark with tables, struck text and footnotes, every token stamped with its place."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    reader.inline = _PlacedInline()
    reader.enable(["strikethrough"])
    footnote_plugin(reader, inline=False, move_to_end=False)
    reader.inline.ruler.before("link", "foreign", foreign)
    # These join texts, which would then no longer read as their source.
    reader.disable(["text_join", "fragments_join", "linkify"])
    for rule in list(reader.inline.ruler.__rules__):
        reader.inline.ruler.at(rule.name, _placed_inline(rule.fn), {"alt": rule.alt})
    for name in ("paragraph", "heading", "lheading", "table"):
        found = next(one for one in reader.block.ruler.__rules__ if one.name == name)
        reader.block.ruler.at(name, _placed_block(name, found.fn), {"alt": found.alt})
    return reader
