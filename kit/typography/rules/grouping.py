"""Groups of three figures."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.rules.units import CURRENCIES, SYMBOLS
from kit.typography.runs import Run
from kit.typography.signs import LETTER, NNBSP, SPACES, S

_TYPED = re.compile(
    rf"(?<![\w.,:/+#°№@-])(?<!\d{S})[1-9]\d{{0,2}}(?:{S}\d{{3}})+(?!\d|{S}\d|\w|-\d)"
)
_TYPED_RANGE = re.compile(
    rf"(?<![\w.,:/+#°№@-])(?<!\d{S})[1-9]\d{{0,2}}(?:{S}\d{{3}})+[-–][1-9]\d{{0,2}}(?:{S}\d{{3}})+"
    rf"(?!\d|{S}\d|[\w-])"
)
_SPACE = re.compile(S)

# The word before a number that names a thing instead of counting.
_NAMED = re.compile(
    rf"(?:\b(?:dossiers?|référence|réf\.?|ref\.?|numéros?|codes?|articles?|art\.?|ticket|bon|facture"
    rf"|commande|matricule|poste|loi|décret|arrêté|norme|licence|brevet|identifiant|lot|contrat"
    rf"|projet|pages?|pp?\.|chapitre|vol\.?|ligne|version|modèle|série|id|cedex|tome|siren|siret"
    rf"|nos?|type|compte|client|astéroïde|galaxie|étoile|objet|port|années?|an)"
    rf"|n[°ºo]s?|[#§$€£№°]){S}*(?:{LETTER}{{1,2}}{S})?$",
    re.IGNORECASE,
)
_ACRONYM = re.compile(rf"(?<!\w)[A-ZÀ-Ý][A-ZÀ-Ý0-9-]+{S}+$")
_SOLID = re.compile(rf"(?<![\w.,:/+#°№@=&*_-])(?<!\d{S})[1-9]\d{{4,14}}(?![\w.,:/+#@=_-]*\w)")
_AFTER = re.compile(rf"{S}*(?P<word>d['’]|[^{SPACES}.,;:!?()«»\"]+)")
# Said of a count alone, whatever word follows: plus de 12000 au total, ils étaient 15000 à…
_QUANTITY = re.compile(
    rf"(?<!\w)(?:(?:plus|moins|près|autour){S}(?:de|d['’])|environ|quelque|contre|presque|jusqu['’]à"
    rf"|au{S}(?:moins|plus|total)|étaient|sont|seront|seraient){S}$",
    re.IGNORECASE,
)
_LOWER_WORD = re.compile(rf"{S}+[a-zà-öø-ÿœ]")
_STEPS = re.compile(rf"{S}+pas{S}+(?:par|chaque|quotidien)")
_RANGE = re.compile(
    rf"{S}(?:à|et|ou)(?:{S}(?:plus{S})?(?:de{S}|près{S}de{S})?)(?P<next>[1-9]\d{{4,14}})(?!\w)"
)
_PLURAL = re.compile(r"[a-zà-öø-ÿœ][a-zà-öø-ÿœ’'-]*[sxz]")
_NO_PLURALS = """
    dans sous sans plus depuis puis mais pas des les ses ces mes tes nos vos leurs vers très près
    alors dès lors hors sauf chez après moins jamais toujours ailleurs auprès envers aux vous
    nous ils elles suis es fais dois peux veux vas dis mets prends viens tiens
"""
_NOT_COUNTED = frozenset(_NO_PLURALS.split())
_COUNTED = frozenset(("d'", "d’", "de", "yen", "yuan", "won", "million", "milliard", "bitcoin"))
_SYMBOLS = frozenset(SYMBOLS) | frozenset(CURRENCIES) | {"%", "‰", "°C", "°F"}
_DAY = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")


@rule(
    "number-grouping",
    authority="Lexique de l’Imprimerie nationale, « Nombres »; brochure sur le SI",
    examples={
        "Elle représente 11000 membres.": "Elle représente 11\u202f000 membres.",
        "Près de 2 500 collaborateurs": "Près de 2\u202f500 collaborateurs",
        "75001 Paris, depuis 1961": "75001 Paris, depuis 1961",
        "Le dossier 12345 est clos.": "Le dossier 12345 est clos.",
        "15000€": "15\u202f000\u00a0€",
    },
    after=("double-space", "telephone-spaces", "time-format"),
)
def grouping(run: Run, locale: Locale) -> Iterator[Edit]:
    """Figures stand in groups of three, with U+202F; from five figures on where none was typed."""
    for pattern in (_TYPED, _TYPED_RANGE):
        for found in pattern.finditer(run.text):
            for space in _SPACE.finditer(run.text, *found.span()):
                yield Edit(*space.span(), NNBSP)
    for found in _SOLID.finditer(run.text):
        if counts(run.text, found.start(), found.end()):
            for at in range(found.end() - 3, found.start(), -3):
                yield Edit(at, at, NNBSP, "number-grouping")


def counts(text: str, start: int, end: int) -> bool:
    """Whether a number written solid counts something, and names nothing."""
    if names_a_thing(text, start) or _DAY.fullmatch(text, start, end):
        return False
    ranged = _RANGE.match(text, end)
    if ranged is not None:
        return is_counted_by(text, ranged.end())
    if is_quantity(text, start) and _LOWER_WORD.match(text, end):
        return True
    return is_counted_by(text, end) or bool(_STEPS.match(text, end))


def is_quantity(text: str, start: int) -> bool:
    """Whether the words before a number are said of counts alone."""
    return bool(_QUANTITY.search(text[max(0, start - 16) : start]))


def names_a_thing(text: str, start: int) -> bool:
    """Whether the word before a number makes it a reference, an address or a model."""
    before = text[max(0, start - 24) : start]
    return bool(_NAMED.search(before) or _ACRONYM.search(before))


def is_counted_by(text: str, end: int) -> bool:
    """Whether what stands at an offset is a unit, a currency or a plural."""
    after = _AFTER.match(text, end)
    if after is None:
        return False
    word = after["word"]
    if word in _SYMBOLS or word in _COUNTED or word[0] in "%€":
        return True
    if after.start("word") == end:
        return False
    return bool(_PLURAL.fullmatch(word)) and word not in _NOT_COUNTED
