"""Dates and times as a press office writes them: `mardi 22 septembre 2020 à 11 h 30`.

Every function takes values of `datetime` and returns text with its no-break spaces. A naive instant
is local to `tz`; an aware one is converted to it. A zone is a key of the IANA database such as
`Europe/Paris` (or a tzinfo) and is named by its city; `city=` names it otherwise (`Kourou`). The
shapes are those of the locale's file; names of months and weekdays are Babel's.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import get_day_names, get_month_names, get_timezone_location

from kit.errors import KitError
from kit.locale import Locale
from kit.locale import locale as find

Zone = str | dt.tzinfo


class BadDate(KitError, ValueError):
    """A date, time, range or zone that can't be."""


@dataclass(frozen=True, slots=True)
class _Day:
    """The parts of a day, in words; what templates call `d`, `a` and `b`."""

    day: str
    month: str
    year: str
    weekday: str


def date(date: dt.date, *, weekday: bool = False, locale: str = "fr-FR") -> str:
    """`1er octobre 2020`, with weekday `jeudi 1er octobre 2020`."""
    return _date(date, weekday, find(locale))


def date_range(
    start: dt.date, end: dt.date, *, weekday: bool = False, locale: str = "fr-FR"
) -> str:
    """`du 2 au 5 octobre 2020`: what both ends share is said once, at the end.

    One day is `le 2 octobre 2020`; two days running in a month are `les 2 et 3 octobre 2020`. Of
    instants the days count.
    Raises BadDate when the end is before the start.
    """
    start, end = _day(start), _day(end)
    if end < start:
        raise BadDate(
            "the range ends before it starts: {start} to {end}",
            remedy="Exchange the two dates.",
            values={"start": start.isoformat(), "end": end.isoformat()},
        )
    here = find(locale)
    shape = _range_shape(start, end, weekday, here)
    return shape.format(
        a=_parts(start, here),
        b=_parts(end, here),
        first=_date(start, weekday, here),
        last=_date(end, weekday, here),
    )


def date_time(
    at: dt.datetime,
    *,
    tz: Zone | None = None,
    onwards: bool = False,
    city: str | None = None,
    locale: str = "fr-FR",
) -> str:
    """`mardi 22 septembre 2020 à 11 h 30 (heure de Paris)`; with onwards, `à partir de`.

    Without tz no zone is named, and an aware instant keeps its own clock. In the hour that October
    repeats, the text says whether summer or winter time is meant (`fold` of a naive instant).
    Raises BadDate for an hour that March skips, for a day without hour and for an unknown zone.
    """
    if not isinstance(at, dt.datetime):
        raise BadDate(
            "a day without an hour: {at}",
            remedy="Give it an hour, or set it as a date.",
            values={"at": at.isoformat()},
        )
    here = find(locale)
    local = at if tz is None else _local(at, _zone(tz))
    template = here.dates.onwards if onwards else here.dates.at
    when = template.format(date=_date(local, True, here), time=_time(local, here))
    return when if tz is None else _with_zone(when, local, city, here)


def time_range(
    start: dt.time | dt.datetime,
    end: dt.time | dt.datetime,
    *,
    tz: Zone | None = None,
    city: str | None = None,
    locale: str = "fr-FR",
) -> str:
    """`de 9 h à 12 h 30`; with date-times the day comes first: `vendredi 2 octobre 2020 de …`.

    Over midnight both days are named. Two bare times may pass midnight (`de 22 h à 2 h`); raises
    BadDate when a date-time ends before it starts, or when only one end has a day.
    """
    here = find(locale)
    if isinstance(start, dt.datetime) and isinstance(end, dt.datetime):
        return _day_and_hours(start, end, tz, city, here)
    if isinstance(start, dt.datetime) or isinstance(end, dt.datetime):
        raise BadDate("only one end of the range has a day", remedy="Give both a day, or neither.")
    return here.dates.hours.format(start=_time(start, here), end=_time(end, here))


def time(clock: dt.time, *, locale: str = "fr-FR") -> str:
    """`9 h 30`."""
    return _time(clock, find(locale))


def embargo(until: dt.datetime, *, tz: Zone, city: str | None = None, locale: str = "fr-FR") -> str:
    """`Sous embargo jusqu’au mardi 22 septembre 2020 à 6 h (heure de Paris)`."""
    when = date_time(until, tz=tz, city=city, locale=locale)
    return find(locale).dates.embargo.format(when=when)


def _day(day: dt.date) -> dt.date:
    """The day of an instant; a day is one already."""
    return day.date() if isinstance(day, dt.datetime) else day


def _date(day: dt.date, weekday: bool, here: Locale) -> str:
    template = here.dates.day_weekday if weekday else here.dates.day
    return template.format(d=_parts(day, here))


def _parts(day: dt.date, here: Locale) -> _Day:
    months, days = (
        get_month_names("wide", locale=here.babel),
        get_day_names("wide", locale=here.babel),
    )
    number = here.dates.first_of_month if day.day == 1 else str(day.day)
    return _Day(number, months[day.month], str(day.year), days[day.weekday()])


def _range_shape(start: dt.date, end: dt.date, weekday: bool, here: Locale) -> str:
    words = here.dates
    if start == end:
        return words.one_day
    if start.year != end.year:
        return words.over_years_weekday if weekday else words.over_years
    if start.month != end.month:
        return words.in_year_weekday if weekday else words.in_year
    if weekday:
        return words.in_month_weekday
    return words.running if (end - start).days == 1 else words.in_month


def _time(clock: dt.time | dt.datetime, here: Locale) -> str:
    words, half = here.dates, here.dates.halves[clock.hour // 12]
    if clock.minute == 0 and clock.hour == 12 and words.noon:
        return words.noon
    if clock.minute == 0 and clock.hour == 0 and words.midnight:
        return words.midnight
    template = words.hour_minute if clock.minute else words.hour
    return template.format(
        hour=clock.hour,
        hour12=clock.hour % 12 or 12,
        minute=f"{clock.minute:02}",
        half=half,
    )


def _day_and_hours(
    start: dt.datetime, end: dt.datetime, tz: Zone | None, city: str | None, here: Locale
) -> str:
    if tz is not None:
        start, end = _local(start, _zone(tz)), _local(end, _zone(tz))
    if (start.tzinfo is None) != (end.tzinfo is None):
        raise BadDate(
            "only one end of the range has a time zone: {start} to {end}",
            remedy="Give both ends a zone, or neither.",
            values={"start": start.isoformat(), "end": end.isoformat()},
        )
    if _instant(end) < _instant(start):
        raise BadDate(
            "the range ends before it starts: {start} to {end}",
            remedy="Exchange the two times.",
            values={"start": start.isoformat(), "end": end.isoformat()},
        )
    first, last = _date(start, True, here), _date(end, True, here)
    hours = {"start": _start_of_range(start, tz, here), "end": _time(end, here)}
    if start.date() == end.date():
        when = here.dates.hours_of_day.format(date=first, **hours)
    else:
        when = here.dates.over_midnight.format(first=first, last=last, **hours)
    return when if tz is None else _with_zone(when, end, city, here)


def _start_of_range(start: dt.datetime, tz: Zone | None, here: Locale) -> str:
    clock = _time(start, here)
    if tz is None or not _is_repeated(start):
        return clock
    summer, winter = here.dates.seasons
    return f"{clock} ({summer if start.dst() else winter})"


def _instant(at: dt.datetime) -> dt.datetime:
    # Aware instants of one zone compare by their clocks, which is wrong over a change of the hour.
    return at if at.tzinfo is None else at.astimezone(dt.UTC)


def _zone(tz: Zone) -> dt.tzinfo:
    if isinstance(tz, dt.tzinfo):
        return tz
    try:
        return ZoneInfo(tz)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadDate(
            "there is no time zone {tz}",
            remedy="Write a zone such as `Europe/Paris`.",
            values={"tz": tz},
        ) from None


def _local(at: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    if at.tzinfo is not None:
        return at.astimezone(zone)
    local = at.replace(tzinfo=zone)
    back = local.astimezone(dt.UTC).astimezone(zone)
    if back.replace(tzinfo=None, fold=0) != at.replace(fold=0):
        raise BadDate(
            "this hour does not exist where the clocks go forward: {at}",
            remedy="Write the hour that the clock shows.",
            values={"at": at.isoformat()},
        )
    return local


def _with_zone(when: str, local: dt.datetime, city: str | None, here: Locale) -> str:
    words = here.dates
    name = city or _city(local.tzinfo, here)
    if name is None:
        return words.utc.format(when=when)
    template = words.zone
    if _is_repeated(local):
        template = words.zone_summer if local.dst() else words.zone_winter
    return template.format(when=when, city=words.of(name))


def _city(zone: dt.tzinfo | None, here: Locale) -> str | None:
    """The city of a zone; none for UTC, which readers know by that name."""
    key = getattr(zone, "key", None)
    if zone is dt.UTC or key in {"UTC", "Etc/UTC", "Etc/GMT", "GMT", "Zulu"}:
        return None
    if not isinstance(key, str) or "/" not in key or key.startswith("Etc/"):
        raise BadDate(
            "the time zone {tz} has no city to name it by",
            remedy="Write a zone such as `Europe/Paris`.",
            values={"tz": str(zone)},
        )
    city = here.cities.get(key)
    return city or get_timezone_location(key, locale=here.babel, return_city=True).split("/")[-1]


def _is_repeated(local: dt.datetime) -> bool:
    # Compared as wall clocks: both folds of the hour differ in their offset only in that hour.
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
