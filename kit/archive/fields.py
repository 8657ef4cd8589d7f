"""A value of JSON as what it should be; TypeError or ValueError when it is something else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Date
from datetime import datetime


def text(value: object) -> str:
    """A text; nothing is an empty one."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise TypeError
    return value


def filled(value: object) -> str:
    """A text with at least one letter."""
    found = text(value)
    if not found.strip():
        raise ValueError
    return found


def day(value: object) -> Date:
    """A day, written `2020-09-21`."""
    return Date.fromisoformat(text(value))


def instant_or_none(value: object) -> tuple[datetime | None]:
    """An instant with its zone, or nothing."""
    if value is None:
        return (None,)
    found = datetime.fromisoformat(text(value))
    if found.tzinfo is None:
        raise ValueError
    return (found,)


def listed(value: object) -> list[object]:
    """A list."""
    if not isinstance(value, list):
        raise TypeError
    return value


def mapping(value: object) -> Mapping[str, object]:
    """An object of JSON."""
    if not isinstance(value, dict):
        raise TypeError
    return value


def texts(value: object) -> tuple[str, ...]:
    """A list of filled texts; nothing is an empty one."""
    return tuple(filled(one) for one in listed([] if value is None else value))


def texts_by_key(value: object) -> dict[str, str]:
    """Filled texts by key; nothing is an empty object."""
    return {key: filled(one) for key, one in mapping({} if value is None else value).items()}


def filled_by_key(value: object) -> dict[str, str]:
    """At least one filled text by key."""
    found = texts_by_key(value)
    if not found:
        raise ValueError
    return found


def count(value: object) -> int:
    """A whole number from 0."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value
