"""Pairs of words that no line break parts."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import LOWER, NBSP, NNBSP, UPPER, S

MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|fevrier|aout|decembre"
)
_SHORT_MONTHS = r"janv\.|févr\.|fév\.|avr\.|juill\.|juil\.|sept\.|oct\.|nov\.|déc\."

_TITLES = "MM?\\.|Mmes?|Mlles?|Mrs?|Drs?|Prs?|Me|Mes|Mgrs?|Vve|Mr|Mrs|Ms|Prof\\."
_PARTICLE = r"(?:de|du|des|la|le|van|von|den|der|ter|di|da|del|della|el|al|ben|bin)\b|d['’]|l['’]"
_NO_NAME = (
    "Le|La|Les|L|Un|Une|Des|Du|De|Il|Elle|Ils|Elles|On|Nous|Vous|Je|Tu|Ce|Cet|Cette|Ces|Son|Sa|Ses"
    "|Leur|Leurs|Notre|Nos|Votre|Vos|Mon|Ma|Mes|En|Dans|Pour|Par|Sur|Et|Ou|Mais|Donc|Car|Avec|Sans"
    "|Au|Aux|À|Après|Avant|Depuis|Selon|Si|Quand|Comme|Plus|Cela|Ceci|C|D|Qui|Que|Quel|Quelle"
)
_GROUPS = (
    "vitamines?|plan|groupes?|hépatites?|niveau|points?|classes?|catégories?|types?|versions?|annexes?"
    "|lettres?|bâtiments?|hall|série|ligue|division|quai|porte|zone|option|phase|variante|cas|allée"
)
_FIGURE = r"(?=\d|[IVXLC]+\b)"

# Each pattern has one group, the space; a group that may be empty is supplied.
_PAIRS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\w)(?:1er|[1-9]|[12]\d|3[01])({S})(?=(?i:{MONTHS})\b|(?:{_SHORT_MONTHS}))",
        rf"(?<!\w)(?:[IVXLCDM]+|\d{{1,2}})(?:ers?|res?|es?|è|ème|eme|ième)({S})(?=(?i:siècles?|millénaires?)\b)",
        rf"(?<=[{LOWER}])({S})(?=(?:[IVX]{{1,6}}|I(?:er|re))(?![\w’']))",
        rf"(?<![\w.])(?:{_TITLES})({S})(?=[{UPPER}]|{_PARTICLE})",
        rf"(?<![\w’'.])[{UPPER}]\.(?:-[{UPPER}]\.)*({S})(?=(?!(?:{_NO_NAME})\b)[{UPPER}](?:[\w’'-]|\.))",
        rf"(?<!\w)[Nn][°º]s?({S}?){_FIGURE}",
        rf"(?<!\w)[Nn][°º]s?({S})(?=\w)",
        rf"(?<![\w’'])(?:pp?|[Ff]ig|[Aa]rt|[Vv]ol|[Cc]hap|[Cc]h|[Tt]|[Ll]iv|[Pp]l|[Ii]ll|[Cc]ol|[Aa]l"
        rf"|[Tt]abl?|[Ss]ect|[Nn]o)\.({S}?){_FIGURE}",
        rf"(?<!\w)[Aa]rt\.({S})(?=[LRDA]\.)",
        rf"(?<!\w)[LRD]\.({S})(?=\d)",
        rf"§§?({S}?){_FIGURE}",
        rf"\d({S})(?=(?:millions?|milliards?|billions?|billiards?|trillions?|milliers?)\b)",
        rf"(?<!\w)(?:av|apr)\.({S})(?=J\.)",
        rf"(?<!\w)(?:[Bb][Pp]|[Cc][Ss]|[Tt][Ss][Aa])({S})(?=\d)",
    )
)
_ROMAN_ALONE = re.compile(
    r"(?:^|[^\w])(?:le|la|les|un|une|du|au|aux|de|des|et|ou|à|en|par|pour|dans|sur|avec|que|qui)$",
    re.IGNORECASE,
)
_BEFORE_SIGN = re.compile(rf"(?<!\w)(?:{_GROUPS}){S}$")


@rule(
    "bound-pairs",
    authority="Lexique de l’Imprimerie nationale, « Coupures »",
    examples={
        "le 22 septembre 2020": "le 22\u00a0septembre 2020",
        "Au XXIe siècle": "Au XXIe\u00a0siècle",
        "Louis XIV": "Louis\u00a0XIV",
        "avec Mme Aubrac et M. Leroux": "avec Mme\u00a0Aubrac et M.\u00a0Leroux",
        "J. Verne": "J.\u00a0Verne",
        "Le n° 3, p. 14": "Le n°\u00a03, p.\u00a014",
        "1,5 million": "1,5\u00a0million",
    },
    after=("double-space", "apostrophe", "number-grouping", "time-format", "units"),
)
def bound_pairs(run: Run, locale: Locale) -> Iterator[Edit]:
    """A day and its month, a title and its name, n° and its number stay together."""
    seen: set[int] = set()
    for index, pattern in enumerate(_PAIRS):
        for found in pattern.finditer(run.text):
            start, end = found.span(1)
            if start in seen or (end > start and found[1] in NBSP + NNBSP):
                continue
            if index in _UNLESS and _UNLESS[index](run.text, found):
                continue
            seen.add(start)
            yield Edit(start, end, NBSP)


def _is_no_name(text: str, found: re.Match[str]) -> bool:
    """The word before a numeral is no name: `les XV`."""
    start = found.start()
    word = text[max(0, start - 30) : start].rsplit(" ", 1)[-1]
    return not word[:1].isupper() or bool(_ROMAN_ALONE.search(word))


def _is_no_initial(text: str, found: re.Match[str]) -> bool:
    """A letter that ends a sentence: `la vitamine C. Plusieurs`."""
    return bool(_BEFORE_SIGN.search(text[max(0, found.start() - 20) : found.start()]))


_UNLESS = {2: _is_no_name, 4: _is_no_initial}
