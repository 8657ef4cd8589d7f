"""The words of errors: rules, and their translation."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kit.findings import CONTEXT, Translate

HERE = Path(__file__).parent

DOMAIN = "kit"
"""The name of the catalogues, as gettext asks for it."""


@cache
def translator(language: str) -> Translate:
    """What turns an English template into `language` (`fr`); what it lacks stays English.

    `LANGUAGE.po` is the catalogue that people edit, `LANGUAGE/LC_MESSAGES/kit.mo` what is read:
    gettext is loaded by the command line anyway, and a parser of .po files would cost more than a
    whole idle build. A value in the context of its template is looked up as such.
    """
    from gettext import translation

    try:
        catalogue = translation(DOMAIN, HERE, languages=[language])
    except FileNotFoundError:
        return str

    def say(template: str) -> str:
        context, mark, word = template.rpartition(CONTEXT)
        if mark:
            return catalogue.pgettext(context, word)
        return catalogue.gettext(template) if template else ""

    return say
