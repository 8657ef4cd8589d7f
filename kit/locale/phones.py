"""Telephone numbers in their national and international shapes, and as `tel:` links.

A number is read by `phonenumbers`; inner spaces come out as U+00A0, so that no line breaks it. A
number that can't be one (wrong length, impossible range, a meeting identifier) is BadPhone, which
is a ValueError. Numbers that regulators keep for fiction are accepted.
"""

from __future__ import annotations

import re

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat

from kit.errors import KitError
from kit.locale.base import NBSP


class BadPhone(KitError, ValueError):
    """This can't be a telephone number."""


# Arcep keeps these ranges for fiction; the metadata of phonenumbers calls some invalid.
_FICTION = re.compile(r"\+33(?:19900|26191|35301|46571|53649|63998)\d{4}")
_WRITTEN = re.compile(r"(?:tel:)?(\(?(?:\+|00))?[\d\s().\-/\u2010-\u2013]+")
_COUNTRY_IN_BRACKETS = re.compile(r"\(((?:\+|00)\s?\d{1,3})\)")
# Overseas departments dial inside the French plan, under country codes of their own.
_OVERSEAS = {"FR": ("RE", "GP", "MQ", "GF", "YT", "PM")}
_LEADING_ZERO = {"FR", "BE", "CH", "GB", "DE", "NL", "AT"}


def national(number: str, *, region: str = "FR") -> str:
    """The number as dialled inside its country: `01 99 00 12 34`."""
    return _spaced(_parse(number, region), PhoneNumberFormat.NATIONAL)


def international(number: str, *, region: str = "FR") -> str:
    """The number as dialled from abroad, without `(0)`: `+33 1 99 00 12 34`."""
    return _spaced(_parse(number, region), PhoneNumberFormat.INTERNATIONAL)


def for_readers(number: str, *, region: str = "FR") -> str:
    """`01 99 00 12 34` for readers in the number's own country, `+33 1 99 00 12 34` elsewhere."""
    parsed = _parse(number, region)
    is_home = parsed.country_code == phonenumbers.country_code_for_region(region)
    return _spaced(
        parsed, PhoneNumberFormat.NATIONAL if is_home else PhoneNumberFormat.INTERNATIONAL
    )


def tel(number: str, *, region: str = "FR") -> str:
    """The link of the number, with its country code: `tel:+33199001234`."""
    return "tel:" + phonenumbers.format_number(_parse(number, region), PhoneNumberFormat.E164)


def _spaced(number: PhoneNumber, shape: int) -> str:
    return phonenumbers.format_number(number, shape).replace(" ", NBSP)


def _parse(number: str, region: str) -> PhoneNumber:
    # phonenumbers does not know every space, U+202F among them.
    written = re.sub(r"\s", " ", number.strip())
    shape = _WRITTEN.fullmatch(written)
    digits = re.sub(r"\D", "", written)
    if shape is None or not digits.isascii():
        raise _bad(number)
    # phonenumbers would read nine figures of a meeting as a number that lost its zero.
    if not shape[1] and region in _LEADING_ZERO and not digits.startswith("0"):
        raise _bad(number)
    dialled = _COUNTRY_IN_BRACKETS.sub(r"\1 ", written.removeprefix("tel:"))
    for plan in (region, *_OVERSEAS.get(region, ())):
        try:
            parsed = phonenumbers.parse(dialled, plan)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed) or _FICTION.fullmatch(_e164(parsed)):
            return parsed
    raise _bad(number)


def _e164(number: PhoneNumber) -> str:
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def _bad(number: str) -> BadPhone:
    return BadPhone(
        "this can't be a telephone number: {number}",
        remedy="Write it as dialled, `01 99 00 12 34`, or with its country code.",
        values={"number": number},
    )
