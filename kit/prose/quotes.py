"""The marks of a quotation whose outer pair the layout sets.

Every layout draws the outer marks of a block quotation itself, « » in French, “ ” in English. So
its own outer pair is taken off, and a quotation in it has the marks of the second level: in French,
“ ” inside « » (Lexique de l’Imprimerie nationale).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kit.locale import Quotes
from kit.locale import locale as find
from kit.markdown import Node

SPACE = "[ \u00a0\u202f]?"


def inside_quotes(paragraphs: Sequence[Node], locale: str) -> list[Node]:
    """The paragraphs without the marks around the whole, all others one level deeper.

    Notes that they call are no part of what was said: they keep their marks.
    """
    outer, inner = find(locale).quotes[:2]
    texts = [list(_texts(one)) for one in paragraphs]
    if _is_one_quotation(["".join(one).strip().removesuffix(".") for one in texts], outer):
        _take_off(texts, outer)
    opening, closing = re.compile(outer.opening + SPACE), re.compile(SPACE + outer.closing)
    said = ((closing.sub(f"{inner.inner}{inner.closing}", text) for text in one) for one in texts)
    deeper = ((opening.sub(f"{inner.opening}{inner.inner}", text) for text in one) for one in said)
    return [_with(one, iter(now)) for one, now in zip(paragraphs, deeper, strict=True)]


def _is_one_quotation(paragraphs: Sequence[str], marks: Quotes) -> bool:
    """Does the mark that opens the first paragraph close at the end of the last?

    French may repeat it where a paragraph begins.
    """
    if not paragraphs or not paragraphs[0].startswith(marks.opening):
        return False
    depth = 0
    for number, text in enumerate(paragraphs):
        for at, sign in enumerate(text):
            if sign == marks.opening and not (number and not at and depth == 1):
                depth += 1
            elif sign == marks.closing:
                depth -= 1
                is_end = number == len(paragraphs) - 1 and at == len(text) - 1
                if depth == 0 and not is_end:
                    return False
    return depth == 0


def _take_off(texts: list[list[str]], marks: Quotes) -> None:
    for paragraph in texts:
        first = next((at for at, text in enumerate(paragraph) if text.strip()), 0)
        paragraph[first] = re.sub(rf"\A\s*{marks.opening}{SPACE}", "", paragraph[first])
    last = texts[-1]
    at = max(number for number, text in enumerate(last) if marks.closing in text)
    before, _, after = last[at].rpartition(marks.closing)
    last[at] = before.rstrip() + after


def _texts(node: Node) -> Iterator[str]:
    return (one.text for one in node.walk() if one.kind == "text")


def _with(node: Node, texts: Iterator[str]) -> Node:
    """The node with these texts in place of its own, in their order."""
    if node.kind == "text":
        return replace(node, text=next(texts))
    return replace(node, children=tuple(_with(child, texts) for child in node.children))
