"""The words of errors: rules, and their translation."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kit.findings import Translate

HERE = Path(__file__).parent


@cache
def translator(language: str) -> Translate:
    """What turns an English template into `language` (`fr`); what it lacks stays English.

    `LANGUAGE.po` is the catalogue that people edit, `LANGUAGE.mo` what is read: gettext is loaded
    by the command line anyway, and a parser of .po files would cost more than a whole idle build.
    """
    from gettext import GNUTranslations

    path = HERE / f"{language}.mo"
    if not path.is_file():
        return str
    with path.open("rb") as file:
        catalogue = GNUTranslations(file)
    return lambda template: _spaced(catalogue.gettext(template)) if template else ""


def _spaced(text: str) -> str:
    """French with its fixed spaces; the catalogue is typed with plain ones, which people see."""
    for mark in ";!?":
        text = text.replace(f" {mark}", f"\u202f{mark}")
    return text.replace(" :", "\u00a0:").replace(" %", "\u202f%")
