"""Dates and hours that a text names."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kit.typography.runs import Run
from kit.typography.signs import S

FRENCH_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = {
    name: number
    for names in (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "january february march april may june july august september october november december",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "jan. feb. mar. apr. may jun. jul. aug. sep. oct. nov. dec.",
    )
    for number, name in enumerate(names.split(), start=1)
} | {"fevrier": 2, "aout": 8, "decembre": 12, "fév.": 2, "juill.": 7}

_DAY_NAMES = "|".join((*FRENCH_DAYS, *ENGLISH_DAYS))
_MONTH_NAMES = "|".join(re.escape(name) for name in sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = rf"(?:(?P<weekday>{_DAY_NAMES})\b(?:,?{S}(?:le{S}|the{S})?))"
# A day that no month has is read as one after an article alone: `le 45 mai`.
_DAY = rf"(?P<day>1er|(?:[12]\d|3\d|0?[1-9]|(?<=\b[Ll]e{S})(?:[4-9]\d|00?))(?:st|nd|rd|th)?)"
_MONTH = rf"(?P<month>{_MONTH_NAMES})"
_YEAR = r"(?P<year>(?:1[5-9]|20|21)\d\d)"
_ITEM = re.compile(
    rf"(?<![\w.,/-])(?:{_WEEKDAY})?{_DAY}(?![\w:%°]|[.,]\d)"
    rf"(?:{S}(?:of{S})?{_MONTH}(?!\w)(?:,?{S}{_YEAR}(?!\w))?)?",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    rf"(?<!\w){_WEEKDAY}?{_MONTH}{S}{_DAY}(?!\w)(?:,?{S}{_YEAR}(?!\w))?", re.IGNORECASE
)
_FIGURES = re.compile(
    rf"(?<![\w./-])(?:{_WEEKDAY})?(?P<day>\d{{1,2}})(?P<sign>[/.])(?P<month>\d{{1,2}})(?P=sign){_YEAR}"
    r"(?![\w/]|\.\d)",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?<![\w/-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])")
_BETWEEN = re.compile(rf"(?<!\w)(?:entre|between){S}(?:(?:le|the){S})?$", re.IGNORECASE)
_LINK = re.compile(
    rf"{S}?(?:(?P<to>au|à|to|until|-|–)|(?:et|and){S}(?P<the>le|the)|et|ou|and|or|,){S}?",
    re.IGNORECASE,
)

_HOUR = re.compile(
    rf"(?<![\w,.:])(?P<hour>[01]?\d|2[0-4]){S}?[hH:]{S}?(?P<minute>[0-5]\d)?(?!\w|:)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date that a text names, where it stands in its run; zero where a part is not named.

    follows: this one ends a range that the one before it starts; starts_range: the other way.
    """

    start: int
    end: int
    weekday: str
    weekday_at: int
    day: int
    month: int
    year: int
    follows: bool = False
    starts_range: bool = False

    @property
    def is_possible(self) -> bool:
        """Whether the calendar has such a day; 29 February without year is one."""
        if not 1 <= self.month <= 12 or self.day < 1:
            return False
        return self.day <= calendar.monthrange(self.year or 2024, self.month)[1]

    def date(self, release_date: dt.date | None) -> dt.date | None:
        """The day; without year, the next such one from the release date on."""
        if not self.is_possible:
            return None
        if self.year:
            return dt.date(self.year, self.month, self.day)
        if release_date is None:
            return None
        for year in range(release_date.year, release_date.year + 9):
            if self.day <= calendar.monthrange(year, self.month)[1]:
                day = dt.date(year, self.month, self.day)
                if day >= release_date:
                    return day
        return None


def mentions(run: Run) -> list[Mention]:
    """The dates that a run names, in order; one without month has that of the next in its range."""
    text = run.text
    found = [*_mentions(_ITEM, text), *_mentions(_FIGURES, text), *_mentions(_ISO, text)]
    found += _mentions(_AMERICAN, text)
    kept: list[Mention] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end - one.start > kept[-1].end - kept[-1].start:
            kept[-1] = one
    return [one for one in _linked(text, kept) if one.month]


def _mentions(pattern: re.Pattern[str], text: str) -> Iterator[Mention]:
    for found in pattern.finditer(text):
        parts = found.groupdict()
        month = parts["month"] or ""
        yield Mention(
            found.start(),
            found.end(),
            (parts.get("weekday") or "").lower(),
            found.start("weekday") if parts.get("weekday") else -1,
            1 if parts["day"] == "1er" else int(re.sub(r"\D", "", parts["day"])),
            int(month) if month.isdigit() else _MONTHS.get(month.lower(), 0),
            int(parts["year"] or 0),
        )


def _linked(text: str, found: list[Mention]) -> list[Mention]:
    """Month and year go back from the last of a range or row to those before it."""
    linked = list(found)
    for index in range(len(linked) - 2, -1, -1):
        here, after = linked[index], linked[index + 1]
        link = _LINK.fullmatch(text, here.end, after.start)
        if link is None:
            continue
        is_between = link[0].strip()[:2].lower() in {"et", "an"} and _is_between(text, here)
        if link["the"] and not is_between and not here.month:
            continue
        is_range = bool(link["to"]) or is_between
        linked[index + 1] = replace(after, follows=is_range)
        linked[index] = here = replace(here, starts_range=is_range)
        if not here.year:
            month = here.month or after.month
            linked[index] = replace(here, month=month, year=_year_before(here, month, after))
    return linked


def _is_between(text: str, here: Mention) -> bool:
    """Whether *entre* makes a range of a row of two: *entre le 10 et le 12 avril*."""
    return bool(_BETWEEN.search(text[max(0, here.start - 14) : here.start]))


def _year_before(here: Mention, month: int, after: Mention) -> int:
    """The year that a range leaves out at its start: *du 30 décembre au 2 janvier 2021*."""
    crosses = bool(here.month) and month >= 10 and 1 <= after.month <= 3
    return after.year - 1 if crosses and after.year else after.year


def hours(text: str, start: int = 0, end: int | None = None) -> list[dt.time]:
    """The hours that a text names between two offsets."""
    found = _HOUR.finditer(text, start, len(text) if end is None else end)
    times = []
    for one in found:
        if one[0].endswith(":") or (":" in one[0] and not one["minute"]):
            continue
        times.append(dt.time(int(one["hour"]) % 24, int(one["minute"] or 0)))
    return times
