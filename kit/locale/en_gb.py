"""English of Britain, after the GOV.UK style guide and New Hart's Rules."""

from __future__ import annotations

from kit.locale.base import DateWords, Locale, Quotes

_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def ordinal(number: int, feminine: bool, plural: bool) -> str:
    """`1st`, `2nd`, `11th`, `23rd`; English has no gender here, a plural takes s."""
    teens = number % 100 in (11, 12, 13)
    ending = "th" if teens else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}{'s' if plural else ''}"


DATES = DateWords(
    first_of_month="1",
    day="{d.day}\u00a0{d.month} {d.year}",
    day_weekday="{d.weekday} {d.day}\u00a0{d.month} {d.year}",
    one_day="on {first}",
    running="on {a.day} and {b.day}\u00a0{b.month} {b.year}",
    in_month="from {a.day} to {b.day}\u00a0{b.month} {b.year}",
    in_year="from {a.day}\u00a0{a.month} to {b.day}\u00a0{b.month} {b.year}",
    over_years="from {first} to {last}",
    in_month_weekday="from {a.weekday} {a.day} to {b.weekday} {b.day}\u00a0{b.month} {b.year}",
    in_year_weekday=(
        "from {a.weekday} {a.day}\u00a0{a.month} to {b.weekday} {b.day}\u00a0{b.month} {b.year}"
    ),
    over_years_weekday="from {first} to {last}",
    hour="{hour12}{half}",
    hour_minute="{hour12}:{minute}{half}",
    noon="midday",
    midnight="midnight",
    halves=("am", "pm"),
    at="{date} at {time}",
    onwards="{date} from {time}",
    hours="from {start} to {end}",
    hours_of_day="{date} from {start} to {end}",
    over_midnight="from {start} on {first} to {end} on {last}",
    zone="{when} ({city} time)",
    zone_summer="{when} ({city} summer time)",
    zone_winter="{when} ({city} winter time)",
    seasons=("summer time", "winter time"),
    utc="{when} (UTC)",
    embargo="Embargoed until {when}",
)

LOCALE = Locale(
    tag="en-GB",
    before=dict.fromkeys(";:!?", ""),
    quotes=(Quotes(opening="“", closing="”"), Quotes(opening="‘", closing="’")),
    group=",",
    decimal=".",
    percent="{number}%",
    money="{sign}{number}",
    ordinal=ordinal,
    dates=DATES,
    region="GB",
    cities={"America/Montreal": "Montreal"},
)
