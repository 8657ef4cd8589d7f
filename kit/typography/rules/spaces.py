"""Spaces between words."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import BREAKABLE, NBSP, NNBSP

_INLINE = BREAKABLE.replace("\n", "")
_ODD = _INLINE.replace(" ", "")
_SPACES = re.compile(rf"[{_INLINE}]+(?=\n)|[{_INLINE}{NBSP}{NNBSP}]{{2,}}|[{_ODD}]")
# Where an ordinary space, or none, might make a list or a heading of the line.
_LINE_START = re.compile(r"(?:^|\n)(?:[-+*>]|#{1,6}|\d{1,9}[.)])$|\n$")


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
        spaces = found[0]
        fixed = next((sign for sign in spaces if sign in NBSP + NNBSP), " ")
        finding = "double-space" if len(spaces) > 1 else ""
        if _LINE_START.search(run.text[max(0, start - 12) : start]):
            fixed = NNBSP
        elif run.text[end : end + 1] == "\n":
            fixed = ""
        # Should the whole be refused, for an entity in it, each odd space goes by itself.
        yield Edit(start, end, fixed, finding)
        yield from (
            Edit(start + n, start + n + 1, " ") for n in range(len(spaces)) if spaces[n] in _ODD
        )
