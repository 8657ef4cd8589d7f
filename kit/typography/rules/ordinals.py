"""Ordinals: `1er`, `1re`, `2e`, `XXIe`."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import S

_NUMBER = r"(?<![\w.,-])(?P<number>\d+|[IVXLCDM]+)"
_ENDING = re.compile(
    rf"{_NUMBER}(?P<ending>(?:i?[èeé]me|i?ème)(?P<plural>s)?|(?P<short>è)|(?P<first>ère|ere|ière|iere)"
    rf"(?P<firsts>s)?|(?P<male>ier)(?P<males>s)?)(?!\w)"
)
_SPACED = re.compile(rf"{_NUMBER}(?P<ending>{S}i?[èe]me(?P<plural>s)?)(?!\w)")
# Of figures alone: DIXIÈME is a word.
_CAPITAL = re.compile(
    r"(?<![\w.,-])(?P<number>\d+)(?P<ending>I?[ÈE]ME(?P<plural>S)?|I?[ÈE]RE(?P<firsts>S)?)(?!\w)"
)
_ONE = {"1", "I"}


@rule(
    "ordinal",
    authority="Lexique de l’Imprimerie nationale, « Abréviations », « Nombres »",
    stage="fix",
    examples={
        "La 10ème mission": "La 10e mission",
        "les 3èmes rencontres": "les 3es rencontres",
        "la 1ère, le 1ier": "la 1re, le 1er",
        "au XXIème siècle": "au XXIe\u00a0siècle",
    },
)
def ordinals(run: Run, locale: Locale) -> Iterator[Edit]:
    """An ordinal ends in -er, -re or -e, never in -ème."""
    for found in _ENDING.finditer(run.text):
        ending = _right(found)
        if ending and ending != found["ending"]:
            yield Edit(*found.span("ending"), ending, "ordinal")
    for found in _SPACED.finditer(run.text):
        yield Edit(*found.span("ending"), "es" if found["plural"] else "e", "ordinal")
    for found in _CAPITAL.finditer(run.text):
        is_first = found["ending"].strip("IS").endswith("RE")
        if is_first and found["number"] not in _ONE:
            continue
        plural = "s" if found["plural"] or found["firsts"] else ""
        yield Edit(*found.span("ending"), ("re" if is_first else "e") + plural, "ordinal")


def _right(found: re.Match[str]) -> str:
    is_first = found["number"] in _ONE
    if found["first"]:
        return ("re" + (found["firsts"] or "")) if is_first else ""
    if found["male"]:
        return ("er" + (found["males"] or "")) if is_first else ""
    return "es" if found["plural"] else "e"
