"""What typesetting has changed in a text, told as findings."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from kit.findings import Finding, Level, Place

RULE = "typeset"


def changes(before: str, after: str, file: str) -> tuple[Finding, ...]:
    """What is set otherwise, in the order of the text: whole words, each with its line and column.

    Lines are those of `before`. Where a line was joined to its neighbour both are told as one.
    """
    old, new = before.splitlines(), after.splitlines()
    found: list[Finding] = []
    for tag, first, last, start, end in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag == "equal":
            continue
        if last - first == end - start:
            for number in range(last - first):
                found += _words(old[first + number], new[start + number], file, first + number + 1)
        else:
            found += _words("\n".join(old[first:last]), "\n".join(new[start:end]), file, first + 1)
    return tuple(found)


def _words(old: str, new: str, file: str, line: int) -> Iterator[Finding]:
    """The part of a line that differs, widened to the spaces around it."""
    if old == new:
        return
    head = _common(old, new)
    tail = min(_common(old[::-1], new[::-1]), min(len(old), len(new)) - head)
    head = max(old.rfind(" ", 0, head), new.rfind(" ", 0, head)) + 1
    after = old.find(" ", len(old) - tail)
    tail = 0 if after < 0 else len(old) - after
    yield Finding(
        rule=RULE,
        where=Place(file=file, line=line, column=head + 1),
        message="it is set otherwise.",
        level=Level.NOTE,
        excerpt=old[head : len(old) - tail],
        proposal=new[head : len(new) - tail],
    )


def _common(one: str, other: str) -> int:
    """How many letters two texts have in common from their beginning."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
