"""Et cetera."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import S

_DOTS = re.compile(rf"(?<!\w)[Ee]tc(?P<dots>(?:\.{S}?)?…[.…]*|\.{{2,}}…*)")
_NO_COMMA = re.compile(rf"(?<=[\w)»”%])(?P<space>{S}+)(?=[Ee]tc(?:\.|…))")


@rule(
    "etc-ellipsis",
    authority="Lexique de l’Imprimerie nationale, « Abréviations »",
    stage="fix",
    examples={
        "Des chercheurs, etc...": "Des chercheurs, etc.",
        "des formateurs etc…": "des formateurs, etc.",
    },
)
def et_cetera(run: Run, locale: Locale) -> Iterator[Edit]:
    """*etc.* has a comma before it and never three dots after it."""
    for found in _DOTS.finditer(run.text):
        yield Edit(*found.span("dots"), ".", "etc-ellipsis")
    for found in _NO_COMMA.finditer(run.text):
        yield Edit(found.start(), found.start(), ",", "etc-ellipsis")
