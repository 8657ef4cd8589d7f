"""Brackets without their other."""

import re
from collections.abc import Iterator

from kit.findings import Level
from kit.typography.found import Found
from kit.typography.registry import check
from kit.typography.text import Text

_NUMBERED = re.compile(r"(?:^|[\s(,;:«\u2028])(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})(?:°|er|o)?$")


@check(
    "unbalanced-parenthesis",
    authority="Lexique de l’Imprimerie nationale, « Parenthèses »",
    level=Level.WARNING,
    examples={
        "Le centre (CNES a annoncé.": "(",
        "Le centre CNES) a annoncé.": ")",
        "Le centre (CNES) a annoncé.": None,
        "a) un ; b) deux": None,
    },
)
def unbalanced_parentheses(text: Text) -> Iterator[Found]:
    """Every bracket that opens closes in its paragraph."""
    for run in text.runs:
        opened: list[int] = []
        wrong: list[int] = []
        for at, sign in enumerate(run.text):
            if sign == "(":
                opened.append(at)
            elif sign == ")" and opened:
                opened.pop()
            elif sign == ")" and not _NUMBERED.search(run.text[max(0, at - 6) : at]):
                wrong.append(at)
        for at in sorted([*wrong, *opened]):
            yield Found(
                message="a bracket without its other",
                remedy="Close it, or take it away.",
                start=run.source(at),
                end=run.source_end(at + 1),
            )
