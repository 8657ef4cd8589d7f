"""What a scalar of a source may be: text in, a checked value out, or the rule that it breaks."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from typing import Annotated, Any
from urllib.parse import parse_qsl, urlsplit

from pydantic import AfterValidator, BeforeValidator, ValidationInfo

from kit.config import Defaults
from kit.model import rules
from kit.model.instants import (
    read_date,
    read_day_or_instant,
    read_hour,
    read_instant,
    read_zone,
)
from kit.model.rules import broken

TAG = re.compile(r"[a-z]{2}(-[A-Z]{2})?")


def _line(value: str) -> str:
    """One line of text: as composed characters, its line ends as spaces."""
    return " ".join(_block(value).split("\n"))


def _block(value: str) -> str:
    """Text of any length, without spaces around it."""
    if not value.strip():
        raise broken(rules.EMPTY)
    return unicodedata.normalize("NFC", value.strip())


def _reference(value: str) -> str:
    if "/" in value or "\\" in value or value.startswith((".", "~")) or ".." in value:
        raise broken(rules.IDENTIFIER_OUTSIDE, value=value)
    if not re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?", value):
        raise broken(rules.IDENTIFIER, value=value)
    return value


def _key(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,62}", value):
        raise broken(rules.KEY_CHARACTERS, value=value)
    return value


class Spoken(dict[str, str]):
    """Words by language, by the empty tag where they serve for all."""


def _by_language(value: Any) -> Any:
    """One text for all languages is kept under the empty tag."""
    return {"": value} if isinstance(value, str) else value


def _tag(value: str) -> str:
    if value and not TAG.fullmatch(value):
        raise broken(rules.LANGUAGE_UNKNOWN, value=value, known="`fr`, `en`")
    return value


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise broken(rules.ADDRESS, value=value) from error
    if parts.scheme == "http":
        raise broken(rules.ADDRESS_PLAIN, value=value, proposal="https" + value[4:])
    if parts.scheme != "https" or not host or "." not in host or "@" in parts.netloc:
        raise broken(rules.ADDRESS, value=value)
    if not re.fullmatch(r"[!-~]+", value) or re.search(r"[\"<>\\^`{|}]", value):
        raise broken(rules.ADDRESS, value=value)
    return value


def _meeting_url(value: str) -> str:
    parts = urlsplit(value)
    for query in (parts.query, parts.fragment):
        for name, _ in parse_qsl(query, keep_blank_values=True):
            if name.lower() in PASSCODES:
                raise broken(rules.ADDRESS_PASSCODE, parameter=name)
    return value


def _email(value: str) -> str:
    if not re.fullmatch(r"[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", value):
        raise broken(rules.EMAIL, value=value)
    return value


def _phone(value: str, info: ValidationInfo) -> str:
    import phonenumbers as numbers

    region = info.context["defaults"].region if info.context else Defaults().region
    try:
        number = numbers.parse(value, region)
    except numbers.NumberParseException as error:
        raise broken(rules.PHONE, value=value, region=region) from error
    if not numbers.is_possible_number(number):
        raise broken(rules.PHONE, value=value, region=region)
    return numbers.format_number(number, numbers.PhoneNumberFormat.E164)


def _between(low: float, high: float, *, whole: bool = False) -> BeforeValidator:
    """A number that is written with figures and a point, no sign but a minus."""

    def check(value: Any) -> float:
        if not isinstance(value, str):
            raise broken(rules.NOT_TEXT)
        if not re.fullmatch(r"-?\d{1,9}" if whole else r"-?\d{1,9}(\.\d{1,6})?", value):
            raise broken(rules.NUMBER, value=value, low=f"{low:.0f}", high=f"{high:.0f}")
        number = float(value)
        if not low <= number <= high:
            raise broken(rules.NUMBER, value=value, low=f"{low:.0f}", high=f"{high:.0f}")
        return int(number) if whole else number

    return BeforeValidator(check)


def _rgb(value: Any) -> tuple[int, int, int]:
    if not isinstance(value, str) or not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        raise broken(rules.COLOUR, value=value if isinstance(value, str) else "…")
    red, green, blue = bytes.fromhex(value[1:])
    return red, green, blue


def _truth(value: Any) -> bool:
    truths: Mapping[str, bool] = {"true": True, "yes": True, "false": False, "no": False}
    if not isinstance(value, str) or value.lower() not in truths:
        shown = value if isinstance(value, str) else "…"
        raise broken(rules.CHOICE, value=shown, known="`true`, `false`")
    return truths[value.lower()]


PASSCODES = frozenset({"pwd", "passcode", "password", "passwd", "pass", "pin", "secret"})
"""Names under which meeting services carry a passcode in an address."""

Line = Annotated[str, AfterValidator(_line)]
Block = Annotated[str, AfterValidator(_block)]
Reference = Annotated[str, AfterValidator(_reference)]
Key = Annotated[str, AfterValidator(_key)]
Tag = Annotated[str, AfterValidator(_tag)]
Lines = Annotated[dict[Tag, Line], BeforeValidator(_by_language), AfterValidator(Spoken)]
Url = Annotated[str, AfterValidator(_url)]
MeetingUrl = Annotated[str, AfterValidator(_url), AfterValidator(_meeting_url)]
Email = Annotated[str, AfterValidator(_email)]
Phone = Annotated[str, AfterValidator(_phone)]
Day = Annotated[dt.date, BeforeValidator(read_date)]
EmbargoInstant = Annotated[dt.datetime, BeforeValidator(read_instant(rules.EMBARGO_ZONE))]
Instant = Annotated[dt.datetime, BeforeValidator(read_instant(rules.EVENT_ZONE))]
DayOrInstant = Annotated[dt.datetime | dt.date, BeforeValidator(read_day_or_instant)]
Hour = Annotated[dt.time, BeforeValidator(read_hour)]
Zone = Annotated[str, BeforeValidator(read_zone)]
Part = Annotated[float, _between(0, 1)]
PerCent = Annotated[float, _between(0, 100)]
Millimetres = Annotated[float, _between(1, 5000)]
Em = Annotated[float, _between(-1, 1)]
Weight = Annotated[int, _between(1, 1000, whole=True)]
Copies = Annotated[int, _between(1, 10_000_000, whole=True)]
Version = Annotated[int, _between(2, 999, whole=True)]
Columns = Annotated[int, _between(1, 2, whole=True)]
Value = Annotated[float, _between(-1e9, 1e9)]
Rgb = Annotated[tuple[int, int, int], BeforeValidator(_rgb)]
Truth = Annotated[bool, BeforeValidator(_truth)]
