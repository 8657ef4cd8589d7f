"""Days, hours and instants as sources write them: `2020-09-22T11:30 Europe/Paris`."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from kit.messages.rule import Rule, nearest
from kit.model import rules
from kit.model.rules import broken

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_EUROPEAN = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_INSTANT = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})"
    r"(?:[T ](?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    r" ?(?P<offset>Z|[+-]\d{2}:?\d{2})?)?"
    r"(?: +(?P<zone>[A-Za-z_/+-]+))?"
)
EXAMPLE = "2020-09-22T11:30 Europe/Paris"
REGIONS = (
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)
"""Those whose zones are named by a city."""


def read_date(value: Any) -> dt.date:
    """A day, from `2020-09-21`."""
    text = _text(value)
    found = _DATE.fullmatch(text)
    if not found:
        raise broken(rules.DATE_FORMAT, value=text, proposal=_as_iso(text))
    year, month, day = (int(part) for part in found.groups())
    try:
        return dt.date(year, month, day)
    except ValueError as error:
        last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 and year else "-"
        raise broken(rules.DATE_INVALID, value=text, month=text[:7], last=str(last)) from error


def read_hour(value: Any) -> dt.time:
    """An hour of the day, from `9:30`."""
    text = _text(value)
    found = re.fullmatch(r"(\d{1,2}):(\d{2})", text)
    if not found:
        raise broken(rules.HOUR_INVALID, value=text)
    return _time(text, int(found[1]), int(found[2]), 0)


def read_instant(without_zone: Rule) -> Callable[[Any], dt.datetime]:
    """What reads an aware instant; `without_zone` is broken by one that names no zone."""

    def read(value: Any) -> dt.datetime:
        text = _text(value)
        found = _INSTANT.fullmatch(text)
        if not found or found["hour"] is None:
            raise broken(rules.INSTANT_FORMAT, value=text, proposal=EXAMPLE)
        day = read_date(found["date"])
        hour = _time(text, int(found["hour"]), int(found["minute"]), int(found["second"] or 0))
        if found["zone"] is None:
            bare = f"{found['date']}T{hour:%H:%M}"
            raise broken(without_zone, value=text, proposal=f"{bare} Europe/Paris")
        local = dt.datetime.combine(day, hour, _zone(found["zone"]))
        return _placed(text, local, found["offset"])

    return read


def read_day_or_instant(value: Any) -> dt.datetime | dt.date:
    """A day if no hour is given, else an aware instant."""
    text = _text(value)
    if ":" in text:
        return read_instant(rules.EVENT_ZONE)(text)
    return read_date(text)


def read_zone(value: Any) -> str:
    """The name of a time zone, checked."""
    return str(_zone(_text(value)))


def _placed(text: str, local: dt.datetime, offset: str | None) -> dt.datetime:
    """The instant on the clocks of its zone: an hour that they skip or strike twice is refused."""
    zone = str(local.tzinfo)
    first, second = local.utcoffset(), local.replace(fold=1).utcoffset()
    if offset is not None:
        return _converted(text, local, _delta(offset))
    if first == second or first is None or second is None:
        return local
    if first < second:
        raise broken(rules.HOUR_SKIPPED, value=text, zone=zone)
    bare = f"{local:%Y-%m-%dT%H:%M}"
    summer, winter = f"{bare}{_sign(first)} {zone}", f"{bare}{_sign(second)} {zone}"
    raise broken(rules.HOUR_TWICE, value=text, zone=zone, first=summer, second=winter)


def _converted(text: str, local: dt.datetime, offset: dt.timedelta) -> dt.datetime:
    """The instant of this offset, on the clocks of its zone."""
    instant = local.replace(tzinfo=dt.timezone(offset))
    return instant.astimezone(local.tzinfo)


def _time(text: str, hour: int, minute: int, second: int) -> dt.time:
    try:
        return dt.time(hour, minute, second)
    except ValueError as error:
        raise broken(rules.HOUR_INVALID, value=f"{hour:02}:{minute:02}") from error


def _zone(name: str) -> ZoneInfo:
    """A zone by its city. `CET`, `UTC` or `Etc/GMT+1` name none that a reader knows."""
    if (zone := _of_a_city(name)) is not None:
        return zone
    city = name.rpartition("/")[2].casefold()
    of_city = [zone for zone in _zones() if zone.rpartition("/")[2].casefold() == city]
    known = f"`{of_city[0]}`" if of_city else nearest(name, _zones())
    raise broken(rules.ZONE_UNKNOWN, value=name, known=known)


def _of_a_city(name: str) -> ZoneInfo | None:
    """The zone, asked for by its name alone: to list them all reads six hundred files."""
    if name.partition("/")[0] not in REGIONS:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _zones() -> tuple[str, ...]:
    found = (name for name in available_timezones() if name.partition("/")[0] in REGIONS)
    return tuple(sorted(found, key=lambda name: (not name.startswith("Europe"), name)))


def _delta(offset: str) -> dt.timedelta:
    if offset == "Z":
        return dt.timedelta()
    sign = -1 if offset[0] == "-" else 1
    return sign * dt.timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:]))


def _sign(delta: dt.timedelta) -> str:
    minutes = round(delta.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _as_iso(text: str) -> str:
    """The date that was meant, if it is written the European way."""
    if found := _EUROPEAN.fullmatch(text):
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    return "2020-09-21"


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise broken(rules.NOT_TEXT)
    if not value.strip():
        raise broken(rules.EMPTY)
    return value.strip()
