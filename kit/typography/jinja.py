"""A filter for the templates of others: `{{ title | typeset }}`.

    environment.filters["typeset"] = typeset_filter("fr-FR")

The filter sets plain strings, before they are escaped. Markup is what someone has set already: it
passes as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from kit.locale import locale as find
from kit.typography.setting import typeset_plain


def typeset_filter(locale: str = "fr-FR") -> Callable[[Any], Any]:
    """The filter of a locale. Raises UnknownLocale at once, not when a template is rendered."""
    find(locale)

    def typeset(value: Any) -> Any:
        if not isinstance(value, str) or isinstance(value, Markup):
            return value
        return typeset_plain(value, locale=locale)

    return typeset
