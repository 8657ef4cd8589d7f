"""Accents on capitals."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.lexicon import ACCENTED, CAPITALS
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import LOWER, UPPER, S

_TITLE_CASE = re.compile(rf"(?<![\w-])[EIAO][{LOWER}]+(?![\w])")
_ALL_CAPITALS = re.compile(rf"(?<!\w)[{UPPER}]{{3,}}(?!\w)")
_START = rf"(?:^|(?<=[\n\u2028«“\"(])|(?<=[.!?:…–—-]{S})|(?<=[«“]{S}))"
# What follows the preposition at the start of a sentence, and hardly the verb or a letter.
_AFTER_A = (
    "propos|partir|travers|noter|savoir|suivre|venir|voir|lire|retrouver|découvrir|l['’]\\w+|la|cette"
    "|cet|ce|ces|quoi|qui|quel|quelle|quels|quelles|son|sa|ses|leur|leurs|mon|ma|mes|notre|nos|votre"
    "|vos|condition|cause|côté|bientôt|demain|jamais|défaut|force|peine|peu|titre|terme|tout|toute"
    "|tous|toutes|chaque|plusieurs|partout|moins|mesure|nouveau|droite|gauche|pied|vélo|domicile|bord"
    "|destination|deux|trois|quatre|cinq|six|dix|compter|égalité|présent|ceux|celles|celui|celle"
    "|défaut|distance|horizon|long|court|moyen|proximité|titre|vrai|noter|midi|minuit|Paris|Toulouse"
    "|Lyon|Marseille|Bordeaux|Lille|Nantes|Strasbourg|Kourou|Bruxelles|Genève|Montréal|Québec"
)
_AFTER_CAPITAL_A = _AFTER_A.upper().replace("\\W", "\\w")
_PREPOSITION = re.compile(
    rf"{_START}(?P<a>A)(?={S}(?:(?:{_AFTER_A}|{_AFTER_CAPITAL_A})(?!\w)|\d+{S}?(?:h|heures?|ans|km|%)(?!\w)))"
)
_CEDILLA = re.compile(
    rf"{_START}(?P<c>C)(?=a{S}(?:va|fait|marche|ne|se|y|me|vous|nous|sera|serait|suffit)(?!\w))"
)


@rule(
    "capital-accent",
    authority="Académie française, « Accentuation des majuscules »; Lexique",
    stage="fix",
    examples={
        "A propos du centre": "À propos du centre",
        "Centre national d'Etudes": "Centre national d’Études",
        "LA SOCIETE FRANCAISE": "LA SOCIÉTÉ FRANÇAISE",
        "Vitamine A": "Vitamine A",
        "Elle, Europe, Espace": "Elle, Europe, Espace",
    },
)
def capital_accents(run: Run, locale: Locale) -> Iterator[Edit]:
    """A capital has its accent, as a small letter has."""
    text = run.text
    for found in _TITLE_CASE.finditer(text):
        right = ACCENTED.get(found[0].lower())
        if right is not None:
            yield Edit(found.start(), found.start() + 1, right[0].upper(), "capital-accent")
    for found in _ALL_CAPITALS.finditer(text):
        capitals = ACCENTED.get(found[0].lower(), "").upper() or CAPITALS.get(found[0])
        if capitals is not None:
            yield Edit(*found.span(), CAPITALS.get(found[0], capitals), "capital-accent")
    for found in _PREPOSITION.finditer(text):
        yield Edit(*found.span("a"), "À", "capital-accent")
    for found in _CEDILLA.finditer(text):
        yield Edit(*found.span("c"), "Ç", "capital-accent")
