"""The languages that a release may speak."""

from __future__ import annotations

from collections.abc import Mapping

from kit.locale import tags

LOCALES: Mapping[str, str] = {"fr": "fr-FR", "en": "en-GB"}
"""The locale of a language that names no region."""


def known_languages() -> tuple[str, ...]:
    """What `languages:` may hold: `fr`, and `fr-CH` where a region writes otherwise."""
    return tuple(dict.fromkeys(part for tag in tags() for part in (tag.partition("-")[0], tag)))


def locale_of(language: str) -> str:
    """The tag of the locale in which a language is set: `fr-FR` for `fr`."""
    return LOCALES.get(language, language)
