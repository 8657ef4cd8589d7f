"""Accented letters typed as two signs, as some systems hand them over."""

import datetime as dt
import unicodedata

import pytest

from kit.typography import lint, typeset, typeset_plain

N, NN = "\u00a0", "\u202f"

CASES = [
    ("le 15 août 2020", f"le 15{N}août 2020"),
    ("le 1er décembre", f"le 1er{N}décembre"),
    ("12000 élèves", f"12{NN}000 élèves"),
    ("É. Zola, au XXe siècle", f"É.{N}Zola, au XXe{N}siècle"),
    ("[Hélène](https://example.org/é?) : `é ; è`", f"[Hélène](https://example.org/é?){N}: `é ; è`"),
]


def two_signs(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(("typed", "right"), CASES)
def test_rules_read_letters_of_two_signs_and_keep_them(typed, right):
    assert typeset(two_signs(typed)) == two_signs(right)
    assert typeset_plain(two_signs("le 3 août")) == two_signs(f"le 3{N}août")


def test_letters_of_one_and_of_two_signs_stay_side_by_side():
    typed = "été, " + two_signs("été") + ", été ?"
    assert typeset(typed) == typed.replace(" ?", f"{NN}?")


def test_a_correction_reads_them_too():
    assert typeset(two_signs("La 10ème mission"), fix=True) == "La 10e mission"


def test_the_lint_reads_them_and_counts_columns_as_readers_do():
    found = lint(two_signs("Été : le lundi 15 août 2020"), release_date=dt.date(2020, 8, 1))
    (day,) = [one for one in found if one.rule == "weekday-mismatch"]
    assert (day.where.column, day.proposal) == (10, "samedi")
