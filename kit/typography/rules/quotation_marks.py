"""Straight and English quotation marks, to those of the locale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import BREAK, OPENING, SPACES

_BEFORE_OPENING = set(SPACES + BREAK + OPENING + "-–—/'’" + '"')
_AFTER_CLOSING = set(SPACES + BREAK + ")]}»”’.,;:!?…-–—/" + '"')


@dataclass(slots=True)
class _Mark:
    """A mark that opened; level counts the quotations around it."""

    sign: str
    at: int
    level: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks that belong together, where they stand, and how many quotations are around."""

    sign: str
    start: int
    end: int
    level: int


@rule(
    "quotation-marks",
    authority="Lexique de l’Imprimerie nationale, « Guillemets »",
    examples={
        'Un programme "santé" est lancé.': "Un programme «\u00a0santé\u00a0» est lancé.",
        'L\'"esprit"': "L’«\u00a0esprit\u00a0»",
        '« Le mot "espace" »': "«\u00a0Le mot “espace”\u00a0»",
        'Un écran de 27"': 'Un écran de 27"',
    },
    after=("double-space",),
)
def quotation_marks(run: Run, locale: Locale) -> Iterator[Edit]:
    """Straight marks become « », and inside a quotation “ ”; English ones outside become « »."""
    for pair in pairs(run.text):
        if pair.sign == "«":
            continue
        wanted = locale.quotes[min(pair.level, len(locale.quotes) - 1)]
        finding = "straight-quote" if pair.sign == '"' else "english-quote"
        if run.text[pair.start] == wanted.opening:
            continue
        if pair.sign == "“" and pair.level:
            continue
        yield Edit(pair.start, pair.start + 1, wanted.opening, finding)
        yield Edit(pair.end, pair.end + 1, wanted.closing)


def pairs(text: str) -> list[Pair]:
    """The quotations of a text, each with the number of those around it."""
    found, _ = quotations(text)
    return found


def quotations(text: str) -> tuple[list[Pair], list[int]]:
    """The quotations of a text, and where a mark stands that has no other."""
    opened: list[_Mark] = []
    found: list[Pair] = []
    single: list[int] = []
    for at, sign in enumerate(text):
        if sign in "«“":
            opened.append(_Mark(sign, at, len(opened)))
        elif sign in "»”":
            _close(sign, at, opened, found, single)
        elif sign == '"':
            _straight(text, at, opened, found)
    single += [mark.at for mark in opened]
    first_lone = next((at for at in single if text[at] == "»"), None)
    if first_lone is not None:
        # The quotation was opened in an earlier paragraph: all before its end is inside.
        found = [
            Pair(one.sign, one.start, one.end, one.level + (one.start < first_lone))
            for one in found
        ]
    return sorted(found, key=lambda one: one.start), sorted(single)


def _close(sign: str, at: int, opened: list[_Mark], found: list[Pair], single: list[int]) -> None:
    opening = "«" if sign == "»" else "“"
    if not any(mark.sign == opening for mark in opened[-8:]):
        single.append(at)
        return
    while opened[-1].sign != opening:
        single.append(opened.pop().at)
    mark = opened.pop()
    found.append(Pair(opening, mark.at, at, mark.level))


def _straight(text: str, at: int, opened: list[_Mark], found: list[Pair]) -> None:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    may_open = (not before or before in _BEFORE_OPENING) and bool(after) and after not in SPACES
    may_close = bool(before) and before not in SPACES and (not after or after in _AFTER_CLOSING)
    is_spaced = before in SPACES and after in SPACES
    is_open = bool(opened) and opened[-1].sign == '"'
    if may_close and not may_open and not is_open and before.isdigit():
        return  # inches or seconds
    if is_open and (may_close or is_spaced or not may_open):
        mark = opened.pop()
        found.append(Pair('"', mark.at, at, mark.level))
    elif may_open or is_spaced:
        opened.append(_Mark('"', at, len(opened)))
