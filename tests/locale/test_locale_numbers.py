"""Numbers, percentages, amounts and ordinals."""

from decimal import Decimal

import pytest

from kit.locale import numbers

N, T = "\u00a0", "\u202f"


def test_figures_stand_in_groups_of_three():
    assert numbers.integer(2500) == f"2{T}500"
    assert numbers.integer(1234567) == f"1{T}234{T}567"
    assert numbers.integer(-1000) == f"\u22121{T}000"
    assert numbers.integer(12) == "12"


def test_a_fraction_is_no_count():
    with pytest.raises(ValueError, match="not a number"):
        numbers.integer("1.5")


def test_a_decimal_keeps_the_figures_it_has():
    assert numbers.decimal("1.50") == "1,50"
    assert numbers.decimal(Decimal("1234.5")) == f"1{T}234,5"
    assert numbers.decimal(1.5, places=2) == "1,50"
    assert numbers.decimal("1.5", locale="en-GB") == "1.5"


def test_a_percentage():
    assert numbers.percent(30) == f"30{N}%"
    assert numbers.percent("12.5") == f"12,5{N}%"
    assert numbers.percent(30, locale="en-US") == "30%"


def test_an_amount_of_money():
    assert numbers.money(8) == f"8{N}€"
    assert numbers.money("1234.5") == f"1{T}234,50{N}€"
    assert numbers.money(8, "CHF", locale="fr-CH") == f"8{N}CHF"
    assert numbers.money("2500", "GBP", locale="en-GB") == "£2,500"
    assert numbers.money(-8) == f"\u22128{N}€"


def test_an_ordinal():
    assert numbers.ordinal(1) == "1er"
    assert numbers.ordinal(1, feminine=True) == "1re"
    assert numbers.ordinal(2, feminine=True) == "2e"
    assert numbers.ordinal(3, plural=True) == "3es"
    assert [numbers.ordinal(n, locale="en-GB") for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
    ]  # fmt: skip


@pytest.mark.parametrize("wrong", ["", "douze", "nan", "inf"])
def test_what_is_no_number_is_refused(wrong):
    with pytest.raises(ValueError, match="not a number"):
        numbers.decimal(wrong)
