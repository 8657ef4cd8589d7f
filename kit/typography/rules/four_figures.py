"""Numbers of four figures beside grouped ones."""

import re
from collections.abc import Iterator

from kit.findings import Level
from kit.typography.found import Found
from kit.typography.registry import check
from kit.typography.rules.grouping import is_counted_by, is_quantity, names_a_thing
from kit.typography.signs import NNBSP, S
from kit.typography.text import Text

_GROUPED = re.compile(rf"(?<![\d\w.,:/+-])(?<!\d{S})[1-9]\d{{0,2}}(?:{S}\d{{3}})+(?!\d|{S}\d)")
_FIVE = re.compile(r"(?<![\w.,:/+-])[1-9]\d{4,}(?![\w.,:/-])")
_FOUR = re.compile(r"(?<![\w.,:/+#°№@-])[1-9]\d{3}(?![\w:/-]|[.,]\d)")
_DATED = re.compile(
    r"(?:\b(?:en|depuis|de|dès|avant|après|vers|fin|début|mi|année|an|été|hiver|printemps|automne|janvier"
    r"|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|saison|édition"
    r"|millésime|in|since|of)|[’'(])\s*$",
    re.IGNORECASE,
)
# A programme and no count: Agenda 2030, France 2030.
_PROGRAMME = re.compile(
    rf"(?<!\w)(?!(?:Les|Des|Ces|Nos|Vos|Ses|Leurs|Quelque|Environ|De|Dont|Avec){S})[A-ZÀ-ÖØ-ÞŒ]\w+{S}$"
)


@check(
    "number-grouping",
    authority="Lexique de l’Imprimerie nationale, « Nombres »",
    level=Level.WARNING,
    languages=("fr",),
    examples={
        "Elle compte 11 000 membres, dont 2037 étrangers.": "2037",
        "Elle compte 11 000 membres depuis 1961.": None,
        "Elle compte 2037 membres.": None,
    },
)
def four_figures(text: Text) -> Iterator[Found]:
    """Where a text groups figures, it does so in every number of four that counts something."""
    if not any(_groups(run.text) for run in text.runs):
        return
    for run in text.runs:
        for found in _FOUR.finditer(run.text):
            is_year = 1500 <= int(found[0]) <= 2100
            is_counted = is_counted_by(run.text, found.end()) or (
                not is_year and is_quantity(run.text, found.start())
            )
            if names_a_thing(run.text, found.start()) or not is_counted:
                continue
            before = run.text[max(0, found.start() - 24) : found.start()]
            if is_year and (_DATED.search(before[-12:]) or _PROGRAMME.search(before)):
                continue
            yield Found(
                message="four figures solid in a text that groups others: {excerpt}",
                remedy="Write {proposal}.",
                start=run.source(found.start()),
                end=run.source_end(found.end()),
                proposal=f"{found[0][0]}{NNBSP}{found[0][1:]}",
            )


def _groups(text: str) -> bool:
    if _GROUPED.search(text):
        return True
    # Five figures solid that count something will be grouped by typesetting.
    return any(is_counted_by(text, found.end()) for found in _FIVE.finditer(text))
