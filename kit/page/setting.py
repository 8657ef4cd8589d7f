"""Niceties of the page that the text layer must not feel: ties and the size of a title."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

SHORT = 6
"""A last word of so many letters or fewer never stands alone in the last line (design brief, 2)."""

LONGEST = 22
"""Letters of a name that stays whole in running text; a longer one would tear its line open."""

DAYS = r"(?:du|from)[ \u00a0]\d{1,2}[ \u00a0](?:au|to)[ \u00a0]\d{1,2}(?!\w)"
"""*du 2 au 5* octobre: days that would not be understood apart."""

TAG = re.compile(r"(<[^>]+>)")
LAST_WORD = re.compile(
    rf"(?<=[\s>])(?P<word>[\w’]{{{SHORT + 1},16}})(?P<end>[.!?…]?(?:</[^>]+>|\s)*)$"
)
LAST_PAIR = re.compile(
    rf"(?P<pair>[^\s<>&]+ [^\s<>&.!?…]{{1,{SHORT}}}[.!?…]?)(?P<end>(?:</[^>]+>|\s)*)$"
)
TITLE_STEPS = ((100, "long"), (60, "medium"))


def tied(words: object, names: Iterable[str] = ()) -> Markup:
    """The same inline HTML, with `nowrap` spans around what a line may not part.

    Its short last word stays with the one before, a longer one has no hyphen, and `names` of up to
    22 letters are whole; of two that hold one another the first given counts.
    """
    html = str(Markup.escape(words))
    kept = [re.escape(str(Markup.escape(name))) for name in names if len(name) <= LONGEST]
    parts = TAG.split(html)
    unparted = re.compile("|".join((*kept, DAYS)), re.IGNORECASE)
    parts[::2] = [unparted.sub(lambda found: _whole(found[0]), part) for part in parts[::2]]
    html = "".join(parts)
    found = LAST_PAIR.search(html)
    if found is not None:
        return Markup(html[: found.start()] + _whole(found["pair"]) + found["end"])
    found = LAST_WORD.search(html)
    if found is not None:
        return Markup(html[: found.start()] + _whole(found["word"]) + found["end"])
    return Markup(html)


def _whole(words: str) -> str:
    return f'<span class="nowrap">{words}</span>'


def title_size(text: str) -> str:
    """`short`, `medium` above 60 characters, `long` above 100: the three sizes of a title."""
    return next((name for limit, name in TITLE_STEPS if len(text) > limit), "short")
