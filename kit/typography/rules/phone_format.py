"""Telephone numbers that can't be dialled, or are written otherwise than the house does."""

import re
from collections.abc import Iterator

from kit.findings import Level
from kit.locale import phones
from kit.typography.found import Found
from kit.typography.instants import items
from kit.typography.registry import check
from kit.typography.runs import Run
from kit.typography.signs import SPACES
from kit.typography.text import Text

_SIGN = rf"[{SPACES}.\-/\u2010\u2011]"
_WRITTEN = re.compile(
    rf"(?<![\w+.,:/(-])(?:(?:\+|00){_SIGN}?[1-9]\d{{0,2}}{_SIGN}?(?:\(0\){_SIGN}?)?"
    rf"\d{{1,4}}(?:{_SIGN}?\d{{2,4}}){{2,5}}"
    rf"|0[1-9](?:{_SIGN}?\d\d){{4}}|0[1-9]\d{{2}}(?:{_SIGN}\d\d){{3}})(?!{_SIGN}?\d|\w)"
)
_NAMED = re.compile(
    rf"(?<!\w)(?P<name>T[ée]l(?:[ée]phone)?s?|Mobile|Portable|Port|Fax|T[ée]l[ée]copie|Phone)"
    rf"{_SIGN}?\.?{_SIGN}?:?{_SIGN}*(?P<number>\(?[+0][\d{SPACES}().\-/]{{4,22}}\d)",
    re.IGNORECASE,
)
_IS_SPACE = str.maketrans(dict.fromkeys(SPACES + "\u00a0\u202f", " "))


@check(
    "phone-format",
    authority="Arcep, plan national de numérotation; UIT-T, E.123",
    level=Level.WARNING,
    examples={
        "Tél. 01.99.00.45.67": "01.99.00.45.67",
        "+33 (0)1 99 00 45 67": "+33 (0)1 99 00 45 67",
        "Tél. 01 99 00 45": "01 99 00 45",
        "Tél. 01 99 00 45 67": None,
        "+33 1 99 00 45 67": None,
    },
)
def phone_format(text: Text) -> Iterator[Found]:
    """A telephone number is one, and stands in pairs or, from abroad, without (0)."""
    for run in text.runs:
        seen: set[int] = set()
        for found in _NAMED.finditer(run.raw):
            seen.add(found.start("number"))
            yield from _told(text, run, *found.span("number"), named=True)
        for found in _WRITTEN.finditer(run.raw):
            if found.start() not in seen and not _is_hidden(run, *found.span()):
                yield from _told(text, run, *found.span(), named=False)
    for thing, contact in items(text.data, "contacts"):
        for key in ("phone", "mobile"):
            if contact.get(key):
                yield from _of_contact(f"{thing}.{key}", str(contact[key]), text.locale.region)


def _is_hidden(run: Run, start: int, end: int) -> bool:
    """Whether the figures are part of an address or of an identifier."""
    return "#" in run.mask[start:end] and run.raw[start:end].isdigit()


def _told(text: Text, run: Run, start: int, end: int, *, named: bool) -> Iterator[Found]:
    typed = run.raw[start:end]
    first, after = run.source(start), run.source_end(end)
    try:
        right = _right(typed, text.locale.region)
    except phones.BadPhone:
        if named:
            yield Found(
                message="this can't be a telephone number: {excerpt}",
                remedy="Check it, and write all its figures.",
                excerpt=typed,
                level=Level.ERROR,
                start=first,
                end=after,
            )
        return
    if right.translate(_IS_SPACE) != typed.translate(_IS_SPACE):
        yield Found(
            message="a telephone number written otherwise than in pairs: {excerpt}",
            remedy="Write {proposal}.",
            excerpt=typed,
            proposal=right,
            start=first,
            end=after,
        )


def _right(typed: str, region: str) -> str:
    is_abroad = typed.startswith(("+", "00"))
    return (phones.international if is_abroad else phones.national)(typed, region=region)


def _of_contact(thing: str, number: str, region: str) -> Iterator[Found]:
    try:
        phones.national(number, region=region)
    except phones.BadPhone:
        yield Found(
            message="this can't be a telephone number: {excerpt}",
            remedy="Check it, and write all its figures.",
            thing=thing,
            excerpt=number,
            level=Level.ERROR,
        )
