"""Hours written with a colon, or that no clock shows."""

import re
from collections.abc import Iterator

from kit.findings import Level
from kit.typography.found import Found
from kit.typography.registry import check
from kit.typography.signs import NBSP, S
from kit.typography.text import Text

_COLON = re.compile(
    rf"(?<!\w)(?:à|dès|vers|avant|après|jusqu['’]à|de|entre|et|partir{S}de){S}"
    r"(?P<time>(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d))(?![\w:]|[.,]\d)",
    re.IGNORECASE,
)
_NO_HOUR = re.compile(rf"(?<![\w.,])(?P<time>\d{{1,2}}{S}?[hH]{S}?[6-9]\d)(?!\w)")


@check(
    "time-format",
    authority="Lexique de l’Imprimerie nationale, « Heure »",
    level=Level.WARNING,
    languages=("fr",),
    examples={
        "Le point presse débute à 11:30.": "11:30",
        "Rendez-vous à 11 h 75.": "11 h 75",
        "Enregistré à 12:30:45": None,
        "Une image 4:3": None,
    },
)
def clock_times(text: Text) -> Iterator[Found]:
    """An hour stands as `11 h 30`, and has sixty minutes."""
    for run in text.runs:
        for found in _COLON.finditer(run.raw):
            minute = "" if found["minute"] == "00" else NBSP + found["minute"]
            yield Found(
                message="an hour with a colon: {excerpt}",
                remedy="Write {proposal}.",
                start=run.source(found.start("time")),
                end=run.source_end(found.end("time")),
                excerpt=found["time"],
                proposal=f"{int(found['hour'])}{NBSP}h{minute}",
            )
        for found in _NO_HOUR.finditer(run.raw):
            yield Found(
                message="no clock shows this hour: {excerpt}",
                remedy="Check it.",
                start=run.source(found.start("time")),
                end=run.source_end(found.end("time")),
                excerpt=found["time"],
            )
