"""Letters that the faces of a brand don't have: set in a font of the machine, or not at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kit.findings import Finding, Place
from kit.press.placed import Sheets

REMEDY = "Give the brand a `fallback` face that has it."


def missing_letters(
    sheets: Sheets, used: Mapping[str, set[str]], offered: frozenset[str], absent: frozenset[str]
) -> Iterator[Finding]:
    """One finding a letter, where it first stands.

    used: the letters set in each font, by PostScript name. offered: the names of our faces.
    absent: letters that no font at all has, shown as empty boxes.
    """
    for letter in sorted(absent):
        yield _finding(sheets, letter, "no font has the letter {letter} ({name}).", {})
    for font in sorted(set(used) - offered):
        for letter in sorted(used[font] - {" ", ""}):
            yield _finding(
                sheets,
                letter,
                "the letter {letter} ({name}) is set in {font}, a font of this machine.",
                {"font": font},
            )


def _finding(sheets: Sheets, letter: str, message: str, values: Mapping[str, str]) -> Finding:
    name = unicodedata.name(letter[0], "") if letter else ""
    first = next((one for one in sheets.texts() if letter in one.box.text), None)
    filled = {**values, "letter": letter, "name": f"U+{ord(letter[0]):04X} {name}".strip()}
    if first is None:  # in a drawing
        return Finding(
            rule="missing-letter",
            where=Place(file=sheets.file),
            message=message,
            remedy=REMEDY,
            values=filled,
            excerpt=letter,
        )
    found = first.finding("missing-letter", message, REMEDY, excerpt=first.box.text)
    return replace(found, values=filled)
