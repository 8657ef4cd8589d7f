"""The weekday of a date."""

from collections.abc import Iterator

from kit.findings import Level
from kit.typography.calendar import ENGLISH_DAYS, FRENCH_DAYS, mentions
from kit.typography.found import Found
from kit.typography.registry import check
from kit.typography.text import Text


@check(
    "weekday-mismatch",
    authority="calendrier grégorien",
    level=Level.ERROR,
    examples={
        "Le lundi 22 septembre 2020": "lundi",
        "Le mardi 22 septembre 2020": None,
        "Du vendredi 2 au mardi 5 octobre 2020": "mardi",
    },
)
def weekday_mismatch(text: Text) -> Iterator[Found]:
    """A date falls on the weekday that stands beside it; without year, the release date decides."""
    for run in text.runs:
        for one in mentions(run):
            day = one.date(text.release_date) if one.weekday else None
            if day is None:
                continue
            names = FRENCH_DAYS if one.weekday in FRENCH_DAYS else ENGLISH_DAYS
            if names[day.weekday()] == one.weekday:
                continue
            typed = run.raw[one.weekday_at : one.weekday_at + len(one.weekday)]
            right = names[day.weekday()]
            yield Found(
                message="{day} is a {right}, not a {typed}",
                remedy="Check the date, or write {proposal}.",
                start=run.source(one.weekday_at),
                end=run.source_end(one.weekday_at + len(typed)),
                values={"day": day.isoformat(), "right": right, "typed": typed},
                proposal=right.capitalize() if typed[0].isupper() else right,
            )
