"""Surnames in capitals."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.lexicon import GIVEN_NAMES, KNOWN_ACRONYMS
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import LOWER, UPPER, S

_GIVEN = rf"[{UPPER}][{LOWER}]+(?:[- \u00a0][{UPPER}][{LOWER}]+)*"
_SURNAME = (
    rf"(?P<surname>(?:(?:LE|LA|LES|DE|DU|DES|VAN|VON|DER|DEN|EL|BEN|DI){S}){{0,3}}"
    rf"(?:[DO]['’])?[{UPPER}]{{2,}}(?:[-'’][{UPPER}]{{2,}})*)(?![\w-])"
)
_TITLE = r"(?:MM?\.|Mmes?|Mlles?|Mr|Mrs|Ms|Dr|Pr|Me|Monsieur|Madame|Docteure?|Professeure?)"
# After a given name or a title; an article keeps its capital: Claire de La Tour, Yves Le Gall.
_PARTICLE = re.compile(r"(?<!\w)(?:De|Du|Des|Der|Den)(?=\s)|(?<!\w)D(?=['’])")
_AFTER_GIVEN = re.compile(rf"(?<![\w-])(?P<given>{_GIVEN}){S}{_SURNAME}")
_AFTER_TITLE = re.compile(rf"(?<![\w-]){_TITLE}{S}{_SURNAME}")


@rule(
    "surname-caps",
    authority="Lexique de l’Imprimerie nationale, « Noms propres »",
    stage="fix",
    examples={
        "le président, Jean François MEDER": "le président, Jean François Meder",
        "M. LEROUX": "M.\u00a0Leroux",
        "Ariane ESA, Société SFR": "Ariane ESA, Société SFR",
    },
    languages=("fr", "en"),
)
def surname_capitals(run: Run, locale: Locale) -> Iterator[Edit]:
    """A surname in running text is not in capitals."""
    for found in _AFTER_GIVEN.finditer(run.text):
        first = re.split(r"[-\s]", found["given"])[-1]
        if first in GIVEN_NAMES and _is_surname(found["surname"]) and first != "Ariane":
            yield _lowered(found)
    for found in _AFTER_TITLE.finditer(run.text):
        if _is_surname(found["surname"]):
            yield _lowered(found)


def _is_surname(word: str) -> bool:
    return (
        word not in KNOWN_ACRONYMS
        and len(word) > 3
        and bool(re.search("[AEIOUYÉÈÊÀÂÎÏÔÖÛÜŒ]", word))
    )


def _lowered(found: re.Match[str]) -> Edit:
    name = _PARTICLE.sub(lambda one: one[0].lower(), found["surname"].title())
    return Edit(*found.span("surname"), name.replace("’S", "’s"), "surname-caps")
