"""Days that the calendar does not have."""

from collections.abc import Iterator

from kit.findings import Level
from kit.typography.calendar import mentions
from kit.typography.found import Found
from kit.typography.instants import items, read_instant
from kit.typography.registry import check
from kit.typography.text import Text


@check(
    "invalid-date",
    authority="calendrier grégorien",
    level=Level.ERROR,
    examples={
        "Le 31 septembre 2020": "31 septembre 2020",
        "Le 29 février 2021": "29 février 2021",
        "Le 29 février 2020": None,
        "le 31/09/2020": "31/09/2020",
    },
)
def invalid_date(text: Text) -> Iterator[Found]:
    """The calendar has every day that the text and the data name."""
    for run in text.runs:
        for one in mentions(run):
            if not one.is_possible:
                yield Found(
                    message="the calendar has no such day: {excerpt}",
                    remedy="Check the date.",
                    start=run.source(one.start),
                    end=run.source_end(one.end),
                )
    for thing, value in _instants(text):
        if read_instant(value) is None:
            yield Found(
                message="this is no date: {value}",
                remedy="Write it as `2020-09-22T11:30`.",
                thing=thing,
                values={"value": str(value)},
                excerpt=str(value),
            )


def _instants(text: Text) -> Iterator[tuple[str, object]]:
    if text.data.get("embargo"):
        yield "embargo", text.data["embargo"]
    for name, event in items(text.data, "events"):
        for key in ("start", "end"):
            if event.get(key):
                yield f"{name}.{key}", event[key]
