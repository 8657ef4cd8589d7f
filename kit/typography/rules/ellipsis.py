"""Points de suspension."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import ELLIPSIS

_DOTS = re.compile(r"(?<![./\\])(?:\.{3,}|\. \. \.(?! ?\.))(?![/\\])")


@rule(
    "ellipsis",
    authority="Lexique de l’Imprimerie nationale, « Points de suspension »",
    examples={
        "Affaire à suivre...": "Affaire à suivre…",
        "Nous avons [...] réussi.": "Nous avons […] réussi.",
        "Bientôt ...": "Bientôt…",
    },
    languages=("fr", "en"),
)
def ellipsis(run: Run, locale: Locale) -> Iterator[Edit]:
    """Three dots are one sign."""
    for found in _DOTS.finditer(run.text):
        yield Edit(*found.span(), ELLIPSIS)
