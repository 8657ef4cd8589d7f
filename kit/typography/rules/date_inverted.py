"""Ranges that end before they start."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kit.findings import Level
from kit.typography.calendar import Mention, mentions
from kit.typography.found import Found
from kit.typography.instants import items, read_instant
from kit.typography.registry import check
from kit.typography.runs import Run
from kit.typography.signs import S
from kit.typography.text import Text

_HOURS = re.compile(
    rf"(?<!\w)(?:de|entre|from){S}(?P<a>\d{{1,2}}){S}?h{S}?(?P<am>\d\d)?{S}(?:à|et|to){S}"
    rf"(?P<b>\d{{1,2}}){S}?h{S}?(?P<bm>\d\d)?(?!\w)",
    re.IGNORECASE,
)
_YEARS = re.compile(
    rf"(?<!\w)(?:de|entre|from|between){S}(?P<a>(?:1[89]|20)\d\d){S}(?:à|et|to|and){S}"
    rf"(?P<b>(?:1[89]|20)\d\d)(?!\w|{S}[a-zà-ÿ€%])",
    re.IGNORECASE,
)


@check(
    "date-inverted",
    authority="sens",
    level=Level.ERROR,
    examples={
        "du 5 au 2 octobre 2020": "5 au 2 octobre 2020",
        "du 30 décembre 2020 au 2 janvier 2021": None,
        "du 30 décembre au 2 janvier": None,
        "de 12 h à 9 h": "de 12 h à 9 h",
        "de 22 h à 2 h": None,
    },
)
def date_inverted(text: Text) -> Iterator[Found]:
    """A range ends after it starts."""
    for run in text.runs:
        for first, last in pairwise(mentions(run)):
            if last.follows and _is_inverted(first, last):
                yield _found(run, first.start, last.end)
        for found in _HOURS.finditer(run.text):
            start, end = _minutes(found, "a"), _minutes(found, "b")
            # From an evening to a morning, the range passes midnight.
            if end < start and not (start >= 17 * 60 and end <= 10 * 60):
                yield _found(run, *found.span())
        for found in _YEARS.finditer(run.text):
            if found["b"] < found["a"]:
                yield _found(run, *found.span())
    for thing, event in items(text.data, "events"):
        yield from _of_event(
            thing, event.get("start"), event.get("end"), event.get("tz") or text.data.get("tz")
        )


def _is_inverted(first: Mention, last: Mention) -> bool:
    if first.year and last.year:
        return (first.year, first.month, first.day) > (last.year, last.month, last.day)
    if first.month == last.month:
        return first.day > last.day
    # Without years, a range of more than half a year is one that runs backwards.
    return (last.month - first.month) % 12 > 6


def _minutes(found: re.Match[str], side: str) -> int:
    return int(found[side]) * 60 + int(found[f"{side}m"] or 0)


def _found(run: Run, start: int, end: int) -> Found:
    return Found(
        message="the range ends before it starts: {excerpt}",
        remedy="Exchange its two ends.",
        start=run.source(start),
        end=run.source_end(end),
    )


def _of_event(thing: str, start: object, end: object, tz: object) -> Iterator[Found]:
    first = read_instant(start, tz) if start else None
    last = read_instant(end, tz) if end else None
    if first is not None and last is not None and last.is_before(first):
        yield Found(
            message="the event ends before it starts: {start} to {end}",
            remedy="Exchange its two ends.",
            thing=f"{thing}.end",
            values={"start": first.written, "end": last.written},
            excerpt=last.written,
        )
