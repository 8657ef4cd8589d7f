"""The apostrophe."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import ADDRESS, APOSTROPHE, LETTER, OBJECT

_BETWEEN = re.compile(rf"(?<={LETTER})['´‘](?={LETTER})")
_ELIDED = re.compile(
    rf"(?<!\w)(?:[cdjlmnst]|(?:jus|lors|puis|quoi|presque|quel)?qu|presqu|entr)(?P<sign>'|´|‘)"
    rf"(?=[\d«“\"(\[{OBJECT}{ADDRESS}])",
    re.IGNORECASE,
)


@rule(
    "apostrophe",
    authority="Lexique de l’Imprimerie nationale, « Apostrophe »",
    examples={
        "L'innovation, c'est aujourd'hui.": "L’innovation, c’est aujourd’hui.",
        "Le tir d'*Ariane*": "Le tir d’*Ariane*",
        "plus d'1 million": "plus d’1\u00a0million",
    },
    after=("ellipsis",),
)
def apostrophe(run: Run, locale: Locale) -> Iterator[Edit]:
    """The apostrophe is U+2019, also before markup, a figure or a quotation."""
    for found in _BETWEEN.finditer(run.text):
        yield Edit(*found.span(), APOSTROPHE, "straight-apostrophe")
    for found in _ELIDED.finditer(run.text):
        yield Edit(*found.span("sign"), APOSTROPHE, "straight-apostrophe")
