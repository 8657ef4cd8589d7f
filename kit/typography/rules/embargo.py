"""Embargoes in the text and in the data."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kit.findings import Level
from kit.typography.calendar import hours, mentions
from kit.typography.found import Found
from kit.typography.instants import Instant, read_instant
from kit.typography.registry import check
from kit.typography.rules.event_no_timezone import ZONE
from kit.typography.runs import Run
from kit.typography.text import Text

_EMBARGO = re.compile(r"embargo", re.IGNORECASE)
_LIFTED = re.compile(r"pas d['’]embargo|sans embargo|no embargo", re.IGNORECASE)
_CLOCK = re.compile(r"[^.\n]{0,16}?(\d{1,2}\s?(?:h|:)(?:\s?[0-5]\d)?)", re.IGNORECASE)
_UNIVERSAL = re.compile(r"[\s,(]{1,3}(?:heure )?(?:UTC|GMT|TU)(?!\w)")
_IMMEDIATE = re.compile(
    r"(?:diffusion|publication) immédiate|à (?:publier|diffuser) immédiatement"
    r"|for immediate release",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Stated:
    """An embargo that the text states: where its word ends, its date's place, day and hour."""

    run: Run
    word: int
    start: int
    end: int
    day: dt.date | None
    time: dt.time | None


@check(
    "embargo-no-timezone",
    authority="usage des agences de presse",
    level=Level.ERROR,
    examples={
        "Sous embargo jusqu’au mardi 22 septembre 2020 à 6 h": "mardi 22 septembre 2020 à 6 h",
        "Sous embargo jusqu’au mardi 22 septembre 2020 à 6 h (heure de Paris)": None,
    },
)
def embargo_no_timezone(text: Text) -> Iterator[Found]:
    """An embargo names the zone of its hour."""
    for one in _stated(text):
        if one.time is not None and not ZONE.search(one.run.raw, one.word):
            yield Found(
                message="the embargo has no time zone: {excerpt}",
                remedy="Write `(heure de Paris)` after the hour.",
                start=one.run.source(one.start),
                end=one.run.source_end(one.end),
                proposal=f"{one.run.raw[one.start : one.end]} (heure de Paris)",
            )
    until = _until(text)
    if until is not None and not until.has_zone:
        yield Found(
            message="the embargo has no time zone: {until}",
            remedy="Write it as `{until} Europe/Paris`.",
            thing="embargo",
            values={"until": until.written},
            excerpt=until.written,
            proposal=f"{until.written} Europe/Paris",
        )


@check(
    "embargo-conflict",
    authority="sens",
    level=Level.ERROR,
    examples={
        "Diffusion immédiate\n\nSous embargo jusqu’au 22 septembre 2020": "Diffusion immédiate",
        "Pour diffusion immédiate": None,
    },
)
def embargo_conflict(text: Text) -> Iterator[Found]:
    """The text and the data speak of one embargo, and not of immediate release."""
    stated, until = _stated(text), _until(text)
    if stated or until is not None:
        yield from _immediate(text)
    for one in stated:
        if until is not None and not _agrees(one, until):
            yield _conflict(one, until.written)
        elif one is not stated[0] and (one.day, one.time) != (stated[0].day, stated[0].time):
            first = stated[0]
            yield _conflict(one, first.run.raw[first.start : first.end])
    if until is not None and text.release_date is not None and until.day < text.release_date:
        yield Found(
            message="the embargo of {until} ends before the release of {release}",
            remedy="Check both dates.",
            thing="embargo",
            values={"until": until.written, "release": text.release_date.isoformat()},
            excerpt=until.written,
        )


def _until(text: Text) -> Instant | None:
    stated, tz = text.data.get("embargo"), text.data.get("tz")
    until = stated.get("until") if isinstance(stated, Mapping) else stated
    zone = stated.get("tz") if isinstance(stated, Mapping) else None
    return read_instant(until, zone or tz) if until else None


def _stated(text: Text) -> list[_Stated]:
    stated: list[_Stated] = []
    for run in text.runs:
        word = _EMBARGO.search(run.text)
        if word is None or _LIFTED.search(run.text):
            continue
        one = next((one for one in mentions(run) if one.start > word.start()), None)
        if one is None:
            continue
        clock = _CLOCK.match(run.raw, one.end)
        end = clock.end(1) if clock else one.end
        times = hours(run.raw, one.end, end) or hours(run.raw, word.end(), one.start)
        day = one.date(text.release_date)
        stated.append(_Stated(run, word.end(), one.start, end, day, times[0] if times else None))
    return stated


def _agrees(one: _Stated, until: Instant) -> bool:
    is_universal = _UNIVERSAL.match(one.run.raw, one.end) is not None
    if is_universal and one.day is not None and one.time is not None and until.utc is not None:
        return dt.datetime.combine(one.day, one.time, dt.UTC) == until.utc
    if one.day is not None and one.day != until.day:
        return False
    return one.time is None or until.clock is None or one.time == until.clock.time()


def _conflict(one: _Stated, other: str) -> Found:
    return Found(
        message="the text states another embargo than {other}: {excerpt}",
        remedy="Make them one.",
        start=one.run.source(one.start),
        end=one.run.source_end(one.end),
        values={"other": other},
    )


def _immediate(text: Text) -> Iterator[Found]:
    for run in text.runs:
        for found in _IMMEDIATE.finditer(run.text):
            yield Found(
                message="an embargo, and yet {excerpt}",
                remedy="Keep one of the two.",
                start=run.source(found.start()),
                end=run.source_end(found.end()),
            )
