"""Telephone numbers are not broken."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import BREAKABLE, NBSP, SPACES, S

_SHAPES = (
    rf"0[1-9](?:{S}\d\d){{4}}",
    rf"0{S}?8\d\d{S}\d{{3}}{S}\d{{3}}",
    rf"0{S}?8\d\d(?:{S}\d\d){{3}}",
    rf"0\d\d{S}\d{{3}}{S}\d\d{S}\d\d",
    rf"0[1-9]\d\d(?:{S}\d\d){{3}}",
    rf"0\d\d?{S}\d{{3}}{S}\d\d{S}\d\d",
    rf"(?:\(\d{{3}}\){S}?|\d{{3}}{S})\d{{3}}-\d{{4}}",
    rf"(?:\+|00{S}?)[1-9]\d{{0,2}}{S}?(?:\(\d{{1,4}}\){S}?)?\d{{1,4}}(?:[{SPACES}-]\d{{2,4}}){{1,5}}",
)
_NUMBER = re.compile(rf"(?<![\w+.,])(?<!\d{S})(?:{'|'.join(_SHAPES)})(?!{S}?\d|[.,]\d|\w)")
_BREAKABLE = re.compile(f"[{BREAKABLE}]")


@rule(
    "telephone-spaces",
    authority="Arcep, plan national de numérotation; Lexique de l’Imprimerie nationale",
    examples={
        "Tél. 01 99 00 45 67": "Tél. 01\u00a099\u00a000\u00a045\u00a067",
        "+33 1 99 00 45 67": "+33\u00a01\u00a099\u00a000\u00a045\u00a067",
        "0 800 123 456": "0\u00a0800\u00a0123\u00a0456",
    },
    after=("double-space",),
)
def telephones(run: Run, locale: Locale) -> Iterator[Edit]:
    """The pairs of a telephone number stay together."""
    for number in _NUMBER.finditer(run.text):
        for space in _BREAKABLE.finditer(run.text, *number.span()):
            yield Edit(*space.span(), NBSP)
