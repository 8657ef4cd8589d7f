"""The glossary of a dossier: acronyms that a release uses, words that its author explains."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from kit.model.dossier import Chapter
from kit.model.release import Release
from kit.prose.running import rich_line
from kit.prose.types import Term
from kit.prose.voice import Voice


def acronyms(release: Release, language: str) -> dict[str, str]:
    """The acronyms of the issuers that stand in the texts of this language, with their meanings."""
    words = set(re.findall(r"\w+", "\n".join(_texts(release, language))))
    return {
        acronym: meaning
        for issuer in release.issuers
        for acronym, meaning in issuer.glossary.acronyms.items()
        if meaning and acronym in words
    }


def terms(given: Mapping[str, str], voice: Voice) -> tuple[Term, ...]:
    """Words and what they mean, in the order of the alphabet."""
    return tuple(
        Term(word=term, meaning=meaning)
        for word, words in sorted(given.items(), key=lambda one: _letters(one[0]))
        if (term := rich_line(word, voice)) and (meaning := rich_line(words, voice))
    )


def _texts(release: Release, language: str) -> Iterator[str]:
    yield release.texts[language].body
    for chapter in release.chapters.get(language, ()):
        yield from _words(chapter)


def _words(chapter: Chapter) -> Iterator[str]:
    yield from (chapter.body, chapter.standfirst, *chapter.terms.values())
    yield from (one.words for one in chapter.people)
    yield from (one.legend for one in chapter.figures)


def _letters(word: str) -> str:
    """What a word is sorted by: its letters without accents."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in plain if letter.isalnum())
