"""Hours: `18 h 30`."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import NBSP, NNBSP, S

_HOUR = re.compile(
    rf"(?:(?<![\w.,/])|(?<=[hH]/)|(?<=[hH]\d\d/)|(?<=[hH]{S}\d\d/))(?P<hour>\d{{1,3}}(?:,\d{{1,2}})?)(?P<left>{S}?)(?P<h>[hH])"
    rf"(?:(?P<right>{S}?)(?P<minute>[0-5]\d)(?!\d|[.,]\d|{S}\d{{3}}(?!\d))(?=$|[\W_]|min))?(?!\w)"
)


@rule(
    "time-format",
    authority="Lexique de l’Imprimerie nationale, « Heure »",
    examples={
        "à 11h30.": "à 11\u00a0h\u00a030.",
        "De 9 h à 12 H 30": "De 9\u00a0h à 12\u00a0h\u00a030",
        "à 18h": "à 18\u00a0h",
        "9h00": "9\u00a0h\u00a000",
    },
    after=("double-space",),
)
def hours(run: Run, locale: Locale) -> Iterator[Edit]:
    """A lower-case h stands between two no-break spaces."""
    for found in _HOUR.finditer(run.text):
        sides = ["left", "right"] if found["minute"] else ["left"]
        is_typed = found["h"] == "h" and all(found[side] for side in sides)
        finding = "" if is_typed else "time-format"
        for side in sides:
            if not found[side] or found[side] not in NBSP + NNBSP:
                yield Edit(*found.span(side), NBSP, finding)
        yield Edit(*found.span("h"), "h", finding)
