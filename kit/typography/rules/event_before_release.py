"""Events that are over when the release goes out."""

import re
from collections.abc import Iterator

from kit.findings import Level
from kit.typography.calendar import mentions
from kit.typography.found import Found
from kit.typography.instants import items, read_instant
from kit.typography.registry import check
from kit.typography.signs import LOWER
from kit.typography.text import Text

_FUTURE = re.compile(
    rf"(?<!\w)(?:aura|auront|sera|seront|[{LOWER}]{{2,}}(?:era|eront|ira|iront|dra|dront)|will)(?!\w)"
)
_NO_VERB = frozenset(("opéra", "caméra", "choléra", "sera-t-il", "etcetera", "cetera"))
_SENTENCE = re.compile(r"[.!?…]\s")


@check(
    "event-before-release",
    authority="sens",
    level=Level.ERROR,
    examples={"Le centre a été créé le 3 mars 1961.": None},
)
def event_before_release(text: Text) -> Iterator[Found]:
    """What is announced comes after the date of the release."""
    if text.release_date is None:
        return
    values = {"release": text.release_date.isoformat()}
    for run in text.runs:
        for one in mentions(run):
            day = one.date(None)
            if day is None or day >= text.release_date:
                continue
            if _is_announced(run.text, one.start, one.end):
                yield Found(
                    message="announced for a day before the release of {release}: {excerpt}",
                    remedy="Check the date, or the tense.",
                    start=run.source(one.start),
                    end=run.source_end(one.end),
                    values=values,
                )
    for thing, event in items(text.data, "events"):
        start = read_instant(event.get("start"), event.get("tz")) if event.get("start") else None
        if start is not None and start.day < text.release_date:
            yield Found(
                message="the event of {start} is before the release of {release}",
                remedy="Check both dates.",
                thing=f"{thing}.start",
                values={**values, "start": start.written},
                excerpt=start.written,
            )


def _is_announced(text: str, start: int, end: int) -> bool:
    """Whether the sentence around a date speaks in the future."""
    first = max((one.end() for one in _SENTENCE.finditer(text, 0, start)), default=0)
    after = _SENTENCE.search(text, end)
    last = after.start() if after else len(text)
    return any(one[0] not in _NO_VERB for one in _FUTURE.finditer(text, first, last))
