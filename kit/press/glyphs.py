"""Letters that the faces of a brand don't have: set in a font of the machine, or not at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kit.findings import Finding, Place
from kit.press.placed import Sheets

REMEDY = "Give the brand a `fallback` face that has it."
MOST_SHOWN = 8


def missing_letters(
    sheets: Sheets, used: Mapping[str, set[str]], offered: frozenset[str], absent: frozenset[str]
) -> Iterator[Finding]:
    """One finding a font that isn't ours, where its first letter stands.

    used: the letters set in each font, by PostScript name. offered: the names of our faces.
    absent: letters that no font at all has, shown as empty boxes.
    """
    if absent:
        yield _finding(sheets, sorted(absent), "no font has {letters}.", {})
    for font in sorted(set(used) - offered):
        if letters := sorted({one for one in used[font] if one.strip()}):
            message = "{letters}: set in {font}, a font of this machine."
            yield _finding(sheets, letters, message, {"font": font})


def _finding(
    sheets: Sheets, letters: list[str], message: str, values: Mapping[str, str]
) -> Finding:
    shown = ", ".join(_named(one) for one in letters[:MOST_SHOWN])
    values = {**values, "letters": shown + (", …" if len(letters) > MOST_SHOWN else "")}
    for placed in sheets.texts():
        if any(one in placed.box.text for one in letters):
            found = placed.finding("missing-letter", message, REMEDY, excerpt=placed.box.text)
            return replace(found, values=values)
    return Finding(  # in a drawing
        rule="missing-letter",
        where=Place(file=sheets.file),
        message=message,
        remedy=REMEDY,
        values=values,
    )


def _named(letter: str) -> str:
    first = letter[0]
    return f"{letter} (U+{ord(first):04X} {unicodedata.name(first, '')})".replace(" )", ")")
