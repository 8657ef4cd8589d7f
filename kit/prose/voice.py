"""A language in which a release speaks: its locale, its text, and how strings are set in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.locale import locale as find
from kit.model.languages import locale_of
from kit.model.text import Text
from kit.typography import typeset_plain

NNBSP = "\u202f"


@dataclass(frozen=True, slots=True)
class Voice:
    """One language of a release."""

    language: str
    locale: str
    text: Text

    @property
    def region(self) -> str:
        """The region in which telephone numbers are read: `FR`."""
        return self.locale.partition("-")[2]

    def set(self, words: str) -> str:
        """A plain string, typeset."""
        return typeset_plain(words, locale=self.locale) if words else ""

    def among(self, words: Mapping[str, str]) -> str:
        """The words in this language, typeset; empty where there are none."""
        base = self.language.partition("-")[0]
        return self.set(words.get(self.language) or words.get(base) or "")

    def capital(self, words: str) -> str:
        """The same words, as the beginning of a sentence."""
        return words[:1].upper() + words[1:]

    def fixed(self, number: str) -> str:
        """A number whose groups stay together, in one line."""
        return NNBSP.join(number.split())

    def split_embargo(self, sentence: str) -> tuple[str, str]:
        """*Sous embargo* and *jusqu’au mardi …*: the label of the banner, and from when on."""
        opening = find(self.locale).dates.embargo.partition("{when}")[0].rstrip()
        label = opening.rpartition(" ")[0]
        return label, sentence.removeprefix(label).lstrip()


def voice(text: Text) -> Voice:
    """The voice of one text."""
    language = text.language
    return Voice(language, locale_of(language), text)
