"""Markdown as a tree in which every node knows its place in the source.

`parse(text)` gives the blocks as `Node`s, with `start` and `end` offsets into the very text that
was given (whatever its line ends), and line and column from 1. CommonMark, tables, struck text and
footnotes are read; raw HTML comes out as `html_block` and `html_inline`, for a stage to refuse.

Kinds of blocks: paragraph, heading (level), bullet_list, ordered_list (start), list_item,
blockquote, code_block (info), html_block, thematic_break, table, thead, tbody, tr, th and td
(align), footnote (label). Of inlines: text, softbreak, hardbreak, em, strong, strike, link (href,
title; auto for `<…>`), image (src, title; its children are the alternative), code, html_inline,
footnote_ref (label), foreign (lang): `[isolario]{lang=it}`, a passage in another language. A text
that stands for one character by an escape or an entity has the attribute `special`, `escape` or
`entity`; any other text reads exactly as its source.
"""

from __future__ import annotations

import re

from kit.markdown.node import Lines, Node
from kit.markdown.places import placed_parser
from kit.markdown.tree import Tree

__all__ = ["Lines", "Node", "one_line", "parse", "split_front_matter"]


def parse(text: str) -> tuple[Node, ...]:
    """The blocks of a Markdown text without front matter. Never raises."""
    # The parser counts a CR LF as one sign; offsets are stretched again over those.
    tokens = placed_parser().parse(re.sub(r"\r\n?", "\n", text))
    return Tree(text).blocks(tokens)


_OPENING = re.compile(
    r"""
    \d{1,9}(?=[.)](?:[ \t]|$))      # 2020. Une …
  | (?=\#{1,6}(?:[ \t]|$) | [-+*](?:[ \t]|$) | >
     | (?P<rule>[-*_])(?:[ \t]*(?P=rule)){2,}[ \t]*$
     | `{3} | ~{3}
     | \[[^]]+\]:)
    """,
    re.VERBOSE,
)


def one_line(words: str) -> str:
    """The words as the Markdown of one paragraph: its lines joined, and what would open a list, a
    heading, a quotation or another block escaped. "" for no words.
    """
    line = re.sub(r"\s*\n\s*", " ", words.strip())
    opening = _OPENING.match(line)
    return line[: opening.end()] + "\\" + line[opening.end() :] if opening else line


_LINE_END = r"(?:\r\n?|\n)"
_LAST_LINE = rf"(?:---|\.\.\.)[ \t]*(?:{_LINE_END}|\Z)"
_FRONT = re.compile(
    rf"\ufeff?---[ \t]*{_LINE_END}"
    rf"(?P<front>(?:(?!{_LAST_LINE})[^\r\n]*{_LINE_END})*){_LAST_LINE}"
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
