"""Niceties of the page that the text layer must not feel: ties and the size of a title."""

from __future__ import annotations

import re

from markupsafe import Markup

SHORT = 6
"""A last word of so many letters or fewer never stands alone in the last line (design brief, 2)."""

LAST_PAIR = re.compile(rf"(?P<pair>[^\s<>&]+ [^\s<>&]{{1,{SHORT}}})(?P<end>(?:</[^>]+>|\s)*)$")
TITLE_STEPS = ((100, "long"), (60, "medium"))


def tied(words: object) -> Markup:
    """The same inline HTML, its short last word tied to the one before by a `nowrap` span."""
    html = str(Markup.escape(words))
    found = LAST_PAIR.search(html)
    if found is None:
        return Markup(html)
    return Markup(
        f'{html[: found.start()]}<span class="nowrap">{found["pair"]}</span>{found["end"]}'
    )


def title_size(text: str) -> str:
    """`short`, `medium` above 60 characters, `long` above 100: the three sizes of a title."""
    return next((name for limit, name in TITLE_STEPS if len(text) > limit), "short")
