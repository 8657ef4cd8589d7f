"""Names spelt two ways."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from kit.findings import Level
from kit.typography.found import Found
from kit.typography.instants import items
from kit.typography.lexicon import GIVEN_NAMES
from kit.typography.registry import check
from kit.typography.rules.unknown_acronyms import is_in_capitals
from kit.typography.runs import Run
from kit.typography.text import Text

_WORD = r"[A-ZÀ-ÖØ-ÞŒ][\w’'-]*[\w]"
_NAME = re.compile(rf"(?<!\w){_WORD}(?:[ \u00a0\u202f\n]{_WORD}){{1,4}}")
_NO_NAMES = """
    Professeur Professeure Docteur Docteure Monsieur Madame Mme Mlle Dr Pr Me Le La Les Pour Selon
    Avec Et De Du Des Un Une En À Par Pr The
"""
_TITLES = frozenset(_NO_NAMES.split())


@dataclass(frozen=True, slots=True)
class _Spelt:
    """One spelling of a name: where it first stands (nowhere, for one of the data)."""

    name: str
    run: Run | None
    start: int
    end: int


@check(
    "name-variant",
    authority="Lexique de l’Imprimerie nationale, « Noms propres »",
    level=Level.WARNING,
    examples={
        "Jean-François Meder préside. Jean François Meder parle.": "Jean François Meder",
        "Marie Dupont parle. Marie Dupond répond.": "Marie Dupond",
        "Marie Dupont parle. Marie Durand répond.": None,
    },
)
def name_variants(text: Text) -> Iterator[Found]:
    """One name is spelt one way, in the text and in the data."""
    spelt = [*_of_data(text), *_of_text(text)]
    told: set[tuple[int, int]] = set()
    first: dict[str, _Spelt] = {}
    for one in spelt:
        known = first.setdefault(_key(one.name), one)
        if _spelling(known.name) != _spelling(one.name):
            yield from _found(one, known, told)
    named = [one for one in first.values() if one.run is None]
    for one in first.values():
        for known in named:
            if one.run is not None and _is_near(known.name, one.name):
                yield from _found(one, known, told)
    people = [one for one in first.values() if _first_word(one.name) in GIVEN_NAMES]
    for index, one in enumerate(people):
        for known in people[:index]:
            if _is_slip(known.name, one.name):
                yield from _found(one, known, told)


def _found(one: _Spelt, known: _Spelt, told: set[tuple[int, int]]) -> Iterator[Found]:
    if one.run is None or any(one.start < end and start < one.end for start, end in told):
        return
    told.add((one.start, one.end))
    yield Found(
        message="one name spelt two ways: {excerpt} and {other}",
        remedy="Write it one way, or enter both in the glossary of the brand.",
        start=one.start,
        end=one.end,
        values={"other": known.name},
        excerpt=one.name,
        proposal=known.name,
    )


def _of_data(text: Text) -> Iterator[_Spelt]:
    glossary = text.data.get("glossary") or {}
    for name in glossary.get("names") or ():
        yield _Spelt(str(name), None, 0, 0)
    for key in ("contacts", "spokespeople", "people"):
        for _, one in items(text.data, key):
            if one.get("name"):
                yield _Spelt(str(one["name"]), None, 0, 0)


def _of_text(text: Text) -> Iterator[_Spelt]:
    for run in text.runs:
        if is_in_capitals(run.text):
            continue
        for found in _NAME.finditer(run.text):
            words = list(re.finditer(r"[^ \u00a0\u202f\n]+", found[0]))
            while words and words[0][0] in _TITLES:
                words.pop(0)
            for first in range(len(words) - 1):
                for last in range(len(words) - 1, first, -1):
                    start, end = words[first].start(), words[last].end()
                    name = re.sub(r"[\u00a0\u202f\n]", " ", found[0][start:end])
                    at = found.start()
                    yield _Spelt(name, run, run.source(at + start), run.source_end(at + end))


def _bare(name: str) -> str:
    return unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode().casefold()


def _key(name: str) -> str:
    """What two spellings of a name have in common."""
    return re.sub(r"[^a-z0-9]", "", _bare(name))


def _spelling(name: str) -> str:
    """A spelling, but for case and for the accents of capitals, of which other rules tell."""
    words = re.split(r"([ ’'-])", name.replace("'", "’"))
    return "".join(
        _bare(word[:1]) + word[1:].casefold() if word[:1].isalpha() else word for word in words
    )


def _first_word(name: str) -> str:
    return re.split(r"[ -]", name)[0]


def _is_slip(known: str, name: str) -> bool:
    """One letter of the surname differs, after the same given name."""
    given, _, surname = known.rpartition(" ")
    other_given, _, other = name.rpartition(" ")
    if (
        given != other_given
        or min(len(surname), len(other)) < 5
        or surname.casefold() == other.casefold()
    ):
        return False
    return surname.casefold() != other.casefold() and _differ_by_one(
        surname.casefold(), other.casefold()
    )


def _is_near(known: str, name: str) -> bool:
    """One letter differs from a name of the data, of as many words."""
    if len(known) < 8 or len(known.split()) != len(name.split()) or known == name:
        return False
    return _differ_by_one(known.casefold(), name.casefold())


def _differ_by_one(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    pairs = enumerate(zip(one, other, strict=False))
    start = next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
    rest, other_rest = one[start:], other[start:]
    return rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]
