"""Spaces before the low punctuation and inside brackets."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import BREAK, ELLIPSIS, SPACES, S

# A decimal (` .5`) and a name (` .NET`) keep their space, and dots in a row are an ellipsis.
_STOP = re.compile(
    rf"(?<=[^{SPACES}{BREAK}(\[{{]){S}(?P<stop>,(?![\d,])|\.(?![\w.,/\\])|{ELLIPSIS}(?!\w))"
)
_OPENED = re.compile(rf"(?<=[(\[]){S}+(?=[^{SPACES}\])^xX{BREAK}]|[xX][^\]])")
_CLOSED = re.compile(rf"(?<=[^{SPACES}(\[{BREAK}]){S}(?=[)\]])")


@rule(
    "space-before-stop",
    authority="Lexique de l’Imprimerie nationale, « Espacements »",
    examples={
        "Un mot , un autre .": "Un mot, un autre.",
        "Une espace ( en trop ).": "Une espace (en trop).",
        "- [ ] à faire": "- [ ] à faire",
    },
    after=("double-space", "ellipsis"),
    languages=("fr", "en"),
)
def space_before_stop(run: Run, locale: Locale) -> Iterator[Edit]:
    """No space before `,` `.` `…`, none inside brackets."""
    for found in _STOP.finditer(run.text):
        before = run.text[found.start() - 1]
        if found["stop"] != ELLIPSIS or before.isalnum() or before in ")»”%*":
            yield Edit(found.start(), found.start("stop"), "", "double-space")
    for pattern in (_OPENED, _CLOSED):
        for found in pattern.finditer(run.text):
            yield Edit(*found.span(), "", "double-space")
