"""Instants of the data: ISO strings, with or without a zone, as the release writes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@dataclass(frozen=True, slots=True)
class Instant:
    """A day, or a moment of it.

    clock: as clocks of its zone show it, naive; utc: the same in UTC, where the zone is known.
    written: as it stands in the data.
    """

    day: dt.date
    clock: dt.datetime | None
    has_zone: bool
    written: str
    utc: dt.datetime | None = None

    def is_before(self, other: Instant) -> bool:
        """Whether it comes before another; by the clock, unless both zones are known."""
        if self.utc is not None and other.utc is not None:
            return self.utc < other.utc
        return self._moment() < other._moment()

    def _moment(self) -> dt.datetime:
        return self.clock or dt.datetime.combine(self.day, dt.time())


def read_instant(value: Any, tz: Any = None) -> Instant | None:
    """The instant of a value of the data; None where it is no date. tz: zone of a naive one."""
    if isinstance(value, dt.datetime):
        return _made(value, tz, value.isoformat(timespec="minutes"))
    if isinstance(value, dt.date):
        return Instant(value, None, tz is not None, value.isoformat())
    text = str(value).strip()
    clock, _, zone = text.partition(" ")
    if zone and zone[0].isdigit():
        clock, _, zone = text.replace(" ", "T", 1).partition(" ")
    try:
        if "T" not in clock:
            return Instant(dt.date.fromisoformat(clock), None, bool(zone or tz), text)
        return _made(dt.datetime.fromisoformat(clock), zone or tz, text)
    except ValueError:
        return None


def _made(at: dt.datetime, tz: Any, written: str) -> Instant:
    zone = _zone(tz)
    if at.tzinfo is not None and zone is not None:
        at = at.astimezone(zone)
    clock = at.replace(tzinfo=None)
    aware = at if at.tzinfo is not None or zone is None else at.replace(tzinfo=zone)
    utc = aware.astimezone(dt.UTC) if aware.tzinfo is not None else None
    return Instant(clock.date(), clock, at.tzinfo is not None or bool(tz), written, utc)


def _zone(tz: Any) -> dt.tzinfo | None:
    if isinstance(tz, dt.tzinfo):
        return tz
    if not tz:
        return None
    try:
        return ZoneInfo(str(tz))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def items(data: Mapping[str, Any], key: str) -> list[tuple[str, Mapping[str, Any]]]:
    """The mappings of a list of the data, each with its name, such as `events[0]`."""
    value = data.get(key) or ()
    if isinstance(value, Mapping):
        return [(key, value)]
    return [(f"{key}[{n}]", one) for n, one in enumerate(value) if isinstance(one, Mapping)]
