"""How places write: dates, numbers, telephone numbers, signs and spaces.

A locale is a file in this folder with one `LOCALE`; `locale(tag)` finds it by listing the folder.
"""

from __future__ import annotations

import pkgutil
import re
from functools import cache
from importlib import import_module

from kit.errors import KitError
from kit.locale.base import Locale, Quotes

__all__ = ["Locale", "Quotes", "UnknownLocale", "locale", "tags"]

_FILE = re.compile(r"[a-z]{2}_[a-z]{2}")


class UnknownLocale(KitError, ValueError):
    """No file of this folder has the tag asked for."""


@cache
def _all() -> dict[str, Locale]:
    names = sorted(one.name for one in pkgutil.iter_modules(__path__) if _FILE.fullmatch(one.name))
    found = [import_module(f"{__name__}.{name}").LOCALE for name in names]
    return {one.tag: one for one in found}


def tags() -> tuple[str, ...]:
    """The tags of all locales, such as `fr-FR`."""
    return tuple(_all())


def locale(tag: str) -> Locale:
    """The locale of a tag such as `fr-FR`. Raises UnknownLocale, which names those there are."""
    try:
        return _all()[tag]
    except KeyError:
        raise UnknownLocale(
            "there is no locale {tag}",
            remedy="Choose one of {tags}.",
            values={"tag": tag, "tags": ", ".join(tags())},
        ) from None
