"""Roles with a capital."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.lexicon import ROLE_PARTS, ROLES
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import LOWER, UPPER, S

_ROLE = re.compile(
    rf"(?P<before>[{LOWER}\d)»”]|,)(?P<space>[ \u00a0\u202f])"
    rf"(?P<role>[{UPPER}][{LOWER}]+(?:-[{LOWER}{UPPER}][{LOWER}]+)?)"
    rf"(?P<parts>(?:{S}[{UPPER}{LOWER}][{LOWER}]+){{0,2}})(?!\w)"
)
_ADDRESSED = re.compile(
    r"(?i:monsieur|madame|messieurs|mesdames)(?:[ \u00a0](?:le|la|les|l['’]))?$"
)
_STREET = re.compile(
    r"(?<!\w)(?i:rue|avenue|av\.|boulevard|bd|place|quai|square|allées?|impasse|cours|pont|lycée"
    r"|collège|école|hôpital|stade|salle|théâtre|espace|villa|passage|promenade|rond-point)"
    r"[ \u00a0](?:du|de la|des)$"
)
_CAPITAL_PART = re.compile(rf"(?<={S})[{UPPER}](?P<rest>[{LOWER}]+)")


@rule(
    "role-capital",
    authority="Lexique de l’Imprimerie nationale, « Fonctions et titres »",
    stage="fix",
    examples={
        "Lionel Suchet, Directeur général délégué": "Lionel Suchet, directeur général délégué",
        "pour le Professeur Jean Vasseur": "pour le professeur Jean Vasseur",
        "Monsieur le Président": "Monsieur le Président",
        "le Premier ministre": "le Premier ministre",
    },
)
def role_capitals(run: Run, locale: Locale) -> Iterator[Edit]:
    """A role or title in running text has no capital."""
    for found in _ROLE.finditer(run.text):
        if found["role"].lower() not in ROLES:
            continue
        start, end = found.span("role")
        before = run.text[max(0, start - 24) : start - 1]
        if _ADDRESSED.search(before) or _STREET.search(before):
            continue
        yield Edit(start, end, found["role"].lower(), "role-capital")
        for part in _CAPITAL_PART.finditer(run.text, *found.span("parts")):
            if part[0].lower() not in ROLE_PARTS:
                break
            yield Edit(*part.span(), part[0].lower(), "role-capital")
