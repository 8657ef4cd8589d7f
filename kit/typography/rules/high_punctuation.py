"""The space before `; : ! ?`."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import ADDRESS, BREAK, CLOSING, MARKS, NNBSP, OBJECT, OPENING, SPACES

_MARKS = re.compile(r"[;:!?]+")
_NO_WORD = set("-–—=/\\<>|&@#^~_`.,…¿¡'")
_AFTER = set(CLOSING + MARKS + "\"'’,.…*" + SPACES + BREAK)


@rule(
    "high-punctuation",
    authority="Lexique de l’Imprimerie nationale, « Ponctuation »",
    examples={
        "Qui partira?": "Qui partira\u202f?",
        "Au programme :": "Au programme\u00a0:",
        "Pourquoi ?!": "Pourquoi\u202f?!",
        "Enfin (!)": "Enfin (!)",
        "**Lieu**: Toulouse": "**Lieu**\u00a0: Toulouse",
    },
    after=("quotation-marks", "space-before-stop", "french-quotation-spaces"),
    languages=("fr", "en"),
)
def high_punctuation(run: Run, locale: Locale) -> Iterator[Edit]:
    """Set the space before `; ! ? :` as the locale wants it."""
    text = run.text
    for found in _MARKS.finditer(text):
        marks = found[0]
        if len(marks) > 1 and marks.strip("!?"):
            continue
        start = _typed(text, found.start())
        before, after = text[start - 1 : start], text[found.end() : found.end() + 1]
        if not before or before in OPENING or before == BREAK:
            continue
        typed = text[start : found.start()]
        if before in MARKS:
            if typed and before in "!?" and marks[0] in "!?":
                yield Edit(start, found.start(), "")
            continue
        wanted = locale.before[marks[0]]
        if typed:
            if typed != wanted and _may_follow(after) and not (typed == NNBSP and not wanted):
                yield Edit(start, found.start(), wanted)
        elif wanted and _is_supplied(before, marks, after):
            yield Edit(start, start, wanted, "missing-space")


def _typed(text: str, start: int) -> int:
    while start and text[start - 1] in SPACES:
        start -= 1
    return start


def _may_follow(after: str) -> bool:
    return not after or after in _AFTER or after.isalnum() or after in OPENING + OBJECT + ADDRESS


def _is_supplied(before: str, marks: str, after: str) -> bool:
    if before in _NO_WORD or before == ADDRESS:
        return False
    if marks[0] in ":;" and after == ")":
        return False
    return not after or after in _AFTER
