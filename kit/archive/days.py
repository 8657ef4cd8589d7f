"""A day, a month or a year as a bound of a search."""

from __future__ import annotations

import calendar
from datetime import date


def day(text: str, *, is_last: bool) -> date:
    """The day that `2020-09-21` is, or the first or last one of `2020-09` or `2020`.

    ValueError for anything else.
    """
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date.fromisoformat(text)
    if len(parts) == 2:
        year, month = parts
        return date(year, month, calendar.monthrange(year, month)[1] if is_last else 1)
    (year,) = parts
    return date(year, 12, 31) if is_last else date(year, 1, 1)
