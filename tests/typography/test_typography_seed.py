"""The lint on a real release of another office, which has real defects."""

import datetime as dt
from pathlib import Path

import pytest

from kit.typography import lint, typeset

SEED = Path(__file__).parents[3] / "shared" / "seed" / "cp106-2020.txt"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed is not beside the checkout")


@pytest.fixture(scope="module")
def found():
    return lint(SEED.read_text("utf-8"), release_date=dt.date(2020, 9, 21))


def told(found, rule):
    return [(one.where.line, one.excerpt) for one in found if one.rule == rule]


def test_its_real_defects_are_found(found):
    assert told(found, "capital-accent") == [(33, "A"), (35, "d'Etudes"), (55, "A")]
    assert told(found, "name-variant") == [(57, "Jean François MEDER")]
    assert told(found, "surname-caps") == [(57, "MEDER")]
    assert told(found, "number-grouping") == [(57, "11000")]
    assert told(found, "etc-ellipsis") == [(15, "formateurs etc...")]
    assert told(found, "time-format") == [(30, "11h30")]
    assert told(found, "event-no-timezone") == [(30, "11h30")]
    assert [line for line, _ in told(found, "placeholder-link")] == [51]
    assert told(found, "unknown-acronym") == [(27, "IRM")]


def test_it_is_silent_on_what_is_right_in_it(found):
    silent = {
        *("weekday-mismatch", "invalid-date", "date-inverted", "event-before-release"),
        *("meeting-id", "phone-format", "unclosed-quote", "unbalanced-parenthesis"),
        *("missing-space", "embargo-conflict", "embargo-no-timezone"),
    }
    assert {one.rule for one in found} & silent == set()


def test_typesetting_it_twice_changes_nothing_more():
    once = typeset(SEED.read_text("utf-8"))
    assert typeset(once) == once
