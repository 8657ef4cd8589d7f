"""What the words beside a text can't hold: lines of front matter, boilerplates, biographies.

A line (a caption, a standfirst, a term) is one paragraph of running text. A boilerplate and a
biography are paragraphs. All else would vanish from the page, so it is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kit.findings import Finding, Place
from kit.markdown import Node, one_line, parse
from kit.messages.rule import Rule
from kit.model import rules
from kit.model.unset import CALL, raw_html
from kit.source.references import Pattern, named
from kit.source.sheet import Sheet
from kit.source.types import BrandFiles

LINES: tuple[Pattern, ...] = (
    ("photos", "*", "caption"),
    ("standfirst",),
    ("terms", "*"),
)
PASSAGES: tuple[Pattern, ...] = (("boilerplates", "*"), ("people", "*", "words"))

Where = Callable[[Node], Place]


def unset_front(sheet: Sheet) -> Iterator[Finding]:
    """Findings on the front matter of a text or a chapter: each stands where its value begins."""
    for path, words in named(sheet.front, LINES):
        yield from unset_line(words, sheet.front.where(path))
    for path, words in named(sheet.front, PASSAGES):
        yield from _passage(words, _always(sheet.front.where(path)))
    terms = sheet.front.value.get("terms") if isinstance(sheet.front.value, dict) else None
    for word in terms if isinstance(terms, dict) else ():
        yield from unset_line(word, sheet.front.where_key(("terms", word)))


def unset_line(words: str, where: Place) -> Iterator[Finding]:
    """Findings on one line of Markdown, all at `where`."""
    if re.search(r"\n[ \t]*\n", words.strip()):
        yield rules.PARAGRAPH_ALONE.at(where)
    for block in parse(one_line(words)):
        yield from _running(block, _always(where), rules.PARAGRAPH_ALONE)


def unset_boilerplates(brand: BrandFiles) -> Iterator[Finding]:
    """Findings on the boilerplates of a brand, in the files that hold them."""
    folder = brand.tree.file.rpartition("/")[0]
    for _, name in named(brand.tree, (("boilerplate", "*"),)):
        if name in brand.texts:
            yield from _passage(brand.texts[name], _in(f"{folder}/{name}"))


def _always(where: Place) -> Where:
    return lambda _: where


def _in(file: str) -> Where:
    return lambda node: Place(file=file, line=node.line, column=node.column)


def _passage(words: str, where: Where) -> Iterator[Finding]:
    for block in parse(words):
        if block.kind == "html_block":
            yield raw_html(block, where(block))
        elif block.kind != "paragraph":
            yield rules.PARAGRAPHS_ALONE.at(where(block))
        else:
            yield from _running(block, where, rules.PARAGRAPHS_ALONE)


def _running(block: Node, where: Where, rule: Rule) -> Iterator[Finding]:
    """Findings on the running text of a paragraph, which holds neither pictures nor notes."""
    for node in block.walk():
        if node.kind in {"html_block", "html_inline"}:
            yield raw_html(node, where(node))
        elif node.kind == "image":
            yield rule.at(where(node))
        elif node.kind == "footnote_ref" or (node.kind == "text" and CALL.search(node.text)):
            yield rules.NOTE_PLACE.at(where(node))
