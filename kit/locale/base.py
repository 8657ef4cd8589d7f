"""What a locale is: the signs, spaces and sentences in which one place differs from another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NBSP = "\u00a0"
NNBSP = "\u202f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotes:
    """A pair of quotation marks; inner is the space between a mark and the words inside."""

    opening: str
    closing: str
    inner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """Sentences of dates and times, as templates.

    In a date, `d` has day, month, year and weekday; in a range, `a` and `b` are the ends, and
    `first` and `last` whole dates. Fields of a time: hour (0 to 23), hour12, minute (two figures),
    half (am or pm). `zone` gets {city}, already as `of` declines it. `seasons` names summer
    and winter time, for an hour of a range that October repeats.
    """

    first_of_month: str
    day: str
    day_weekday: str
    one_day: str
    running: str
    in_month: str
    in_year: str
    over_years: str
    in_month_weekday: str
    in_year_weekday: str
    over_years_weekday: str
    hour: str
    hour_minute: str
    noon: str = ""
    midnight: str = ""
    halves: tuple[str, str] = ("", "")
    at: str
    onwards: str
    hours: str
    hours_of_day: str
    over_midnight: str
    zone: str
    zone_summer: str
    zone_winter: str
    seasons: tuple[str, str]
    utc: str
    embargo: str
    of: Callable[[str], str] = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Locale:
    """How one place writes.

    before: the space before each high punctuation mark, "" where none stands.
    quotes: from the outermost level inwards; deeper levels repeat the last.
    group, decimal: the signs in numbers; percent and money: templates with {number}, {sign}.
    superiors: endings of an ordinal that a page sets as superior letters.
    bound: abbreviations that stay with what follows (see `kit.typography.rules.bound_pairs`).
    """

    tag: str
    before: Mapping[str, str]
    quotes: tuple[Quotes, ...]
    group: str
    decimal: str
    percent: str
    money: str
    ordinal: Callable[[int, bool, bool], str]
    dates: DateWords
    region: str
    superiors: frozenset[str] = frozenset()
    cities: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def language(self) -> str:
        """The language part of the tag: `fr` of `fr-CA`."""
        return self.tag.partition("-")[0]

    @property
    def babel(self) -> str:
        """The tag as Babel spells it: `fr_CA`."""
        return self.tag.replace("-", "_")
