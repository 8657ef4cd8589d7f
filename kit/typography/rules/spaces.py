"""Spaces between words."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import BREAKABLE, NBSP, NNBSP

_INLINE = BREAKABLE.replace("\n", "")
_TWO = re.compile(rf"[{_INLINE}{NBSP}{NNBSP}]{{2,}}|[{_INLINE.replace(' ', '')}]")


@rule(
    "double-space",
    authority="Lexique de l’Imprimerie nationale, « Espacements »",
    examples={"Une  espace en trop": "Une espace en trop", "Un\u2009mot": "Un mot"},
    languages=("fr", "en"),
)
def double_space(run: Run, locale: Locale) -> Iterator[Edit]:
    """One space stands between words, and it is none that few programs know."""
    for found in _TWO.finditer(run.text):
        spaces = found[0]
        fixed = next((sign for sign in spaces if sign in {NBSP, NNBSP}), " ")
        yield Edit(*found.span(), fixed, "double-space" if len(spaces) > 1 else "")
