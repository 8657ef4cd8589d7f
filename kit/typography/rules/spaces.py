"""Spaces between words."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import BREAK, BREAKABLE, NBSP, NNBSP

_INLINE = BREAKABLE.replace("\n", "")
_ODD = _INLINE.replace(" ", "")
_SPACES = re.compile(rf"[{_INLINE}]+(?=[\n{BREAK}])|[{_INLINE}{NBSP}{NNBSP}]{{2,}}|[{_ODD}]")
# Where an ordinary space, or none, might make a list or a heading of the line.
_LINE_START = re.compile(r"(?:^|[\n\u2028])(?:[-+*>]|#{1,6}|\d{1,9}[.)])$|[\n\u2028]$")


@rule(
    "double-space",
    authority="Lexique de l’Imprimerie nationale, « Espacements »",
    examples={"Une  espace en trop": "Une espace en trop", "Un\u2009mot": "Un mot"},
    languages=("fr", "en"),
)
def double_space(run: Run, locale: Locale) -> Iterator[Edit]:
    """One space stands between words, and it is none that few programs know."""
    for found in _SPACES.finditer(run.text):
        start, end = found.span()
        fixed = next((sign for sign in found[0] if sign in NBSP + NNBSP), " ")
        finding = "double-space" if end - start > 1 else ""
        yield Edit(start, end, _at(run.text, start, end, fixed), finding)
        # Should the whole be refused, for an entity in it, each odd space goes by itself.
        for at in range(start, end):
            if run.text[at] in _ODD:
                yield Edit(at, at + 1, _at(run.text, at, at + 1, " "))


def _at(text: str, start: int, end: int, space: str) -> str:
    """The space that a place allows."""
    if _LINE_START.search(text[max(0, start - 12) : start]):
        return NNBSP
    return "" if text[end : end + 1] in {"\n", BREAK} else space
