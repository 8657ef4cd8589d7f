"""Spaces missing after a stop."""

import re
from collections.abc import Iterator

from kit.findings import Level
from kit.typography.found import Found
from kit.typography.registry import check
from kit.typography.signs import LOWER, UPPER
from kit.typography.text import Text

_MISSING = re.compile(
    rf"(?P<stop>(?<=[{LOWER}]{{2}})[.!?…](?=[{UPPER}][{LOWER} ’'])"
    rf"|(?<=[^\W_]),(?=[^\W\d_])"
    rf"|(?<=[{LOWER}]);(?=[^\W\d_])"
    rf"|(?<=[{LOWER}]{{2}}):(?=[{UPPER}{LOWER}]{{2}})"
    rf"|(?<=[{LOWER}]{{2}})\)(?=[{UPPER}{LOWER}]{{2}})"
    rf"|»(?=[{UPPER}{LOWER}]))"
    rf"|(?P<open>(?<=[{LOWER}]{{2}})[(](?=[{UPPER}{LOWER}]+ |[{UPPER}]{{2}})|(?<=[{LOWER}]{{2}})«)"
)


@check(
    "missing-space",
    authority="Lexique de l’Imprimerie nationale, « Espacements »",
    level=Level.WARNING,
    examples={
        "Le tir est fini.Le lanceur revient.": "fini.Le",
        "Un mot,un autre": "mot,un",
        "Voir presse.cnes.fr, le chercheur(se)": None,
        "Il coûte 1,5 million.": None,
    },
)
def missing_spaces(text: Text) -> Iterator[Found]:
    """A space stands after a stop, a comma and a closing mark, before an opening one."""
    for run in text.runs:
        for found in _MISSING.finditer(run.text):
            start, end = _word(run.text, found.start(), found.end())
            at = found.end() if found["stop"] else found.start()
            yield Found(
                message="a space is missing: {excerpt}",
                remedy="Write {proposal}.",
                start=run.source(start),
                end=run.source_end(end),
                excerpt=run.raw[start:end],
                proposal=f"{run.raw[start:at]} {run.raw[at:end]}",
            )


def _word(text: str, start: int, end: int) -> tuple[int, int]:
    while start and (text[start - 1].isalnum() or text[start - 1] in "’'-"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in "-"):
        end += 1
    return start, end
