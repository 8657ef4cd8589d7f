"""Addresses as a reader wants them: short on paper, whole behind the link."""

from __future__ import annotations

from kit.locale import phones
from kit.prose.types import Address


def web(url: str) -> Address:
    """`https://www.presse.example.org/cp106/` is shown as `presse.example.org/cp106`."""
    shown = url.partition("://")[2] or url
    return Address(shown=shown.removeprefix("www.").rstrip("/"), href=url)


def mail(address: str) -> Address:
    """An e-mail address and its `mailto:`."""
    return Address(shown=address, href=f"mailto:{address}")


def phone(number: str, *, region: str) -> Address:
    """A number in its national form for readers in its country, else in the international one."""
    return Address(shown=phones.for_readers(number, region=region), href=phones.tel(number))
