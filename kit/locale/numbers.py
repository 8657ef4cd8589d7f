"""Numbers as the locale writes them: `11 000`, `1,5`, `30 %`, `8 €`, `1re`.

Values are int, Decimal or a string of figures with a point, so that no digit is invented; a float
is read by its shortest form.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from babel.numbers import get_currency_precision, get_currency_symbol

from kit.errors import KitError
from kit.locale import Locale
from kit.locale import locale as find

Number = int | Decimal | str | float

MINUS = "\u2212"


class BadNumber(KitError, ValueError):
    """This is not a number."""


def integer(number: Number, *, locale: str = "fr-FR") -> str:
    """A count in groups of three figures: `2 500`, `11 000`. Years are not counts."""
    value = _value(number)
    if value != value.to_integral_value():
        raise _bad(number)
    return _written(value.to_integral_value(), find(locale))


def decimal(number: Number, *, places: int | None = None, locale: str = "fr-FR") -> str:
    """`1,5`; with places, exactly that many figures after the sign, the last one rounded."""
    value = _value(number)
    if places is not None:
        value = value.quantize(Decimal(1).scaleb(-places))
    return _written(value, find(locale))


def percent(number: Number, *, places: int | None = None, locale: str = "fr-FR") -> str:
    """`30 %` for 30."""
    return find(locale).percent.format(number=decimal(number, places=places, locale=locale))


def money(number: Number, currency: str = "EUR", *, locale: str = "fr-FR") -> str:
    """`8 €`, `1 234,50 €`: whole amounts without cents, others with all of them."""
    here, value = find(locale), _value(number)
    if value != value.to_integral_value():
        value = value.quantize(Decimal(1).scaleb(-get_currency_precision(currency)))
    sign = get_currency_symbol(currency, locale=here.babel)
    amount = here.money.format(number=_written(abs(value), here), sign=sign)
    return f"{MINUS if value < 0 else ''}{amount}"


def ordinal(
    number: int, *, feminine: bool = False, plural: bool = False, locale: str = "fr-FR"
) -> str:
    """`1er`, `1re`, `2e`, `3es`; the page sets the letters as superiors."""
    return find(locale).ordinal(number, feminine, plural)


def _written(value: Decimal, here: Locale) -> str:
    whole, _, rest = f"{abs(value):f}".partition(".")
    text = f"{int(whole):,}".replace(",", here.group) + (here.decimal + rest if rest else "")
    return f"{MINUS if value < 0 else ''}{text}"


def _value(number: Number) -> Decimal:
    try:
        value = Decimal(str(number))
    except InvalidOperation:
        raise _bad(number) from None
    if not value.is_finite():
        raise _bad(number)
    return value


def _bad(number: Number) -> BadNumber:
    return BadNumber("this is not a number: {number}", values={"number": str(number)})
