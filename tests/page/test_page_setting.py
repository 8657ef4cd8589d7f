"""Niceties of the page that the text layer must not feel."""

import pytest
from markupsafe import Markup

from kit.page.setting import tied, title_size


def test_a_short_last_word_is_tied_to_the_one_before() -> None:
    assert tied("pour la santé de tous.") == Markup(
        'pour la santé <span class="nowrap">de tous.</span>'
    )


def test_a_longer_last_word_is_not_divided() -> None:
    assert tied("ni la masse ne se négocient.") == Markup(
        'ni la masse ne se <span class="nowrap">négocient</span>.'
    )


def test_a_short_name_of_an_issuer_is_whole() -> None:
    assert tied("Le Musée des Cartes ouvre à tous", names=["Musée des Cartes"]) == Markup(
        'Le <span class="nowrap">Musée des Cartes</span> ouvre <span class="nowrap">à tous</span>'
    )


@pytest.mark.parametrize("days", ["du 2 au 5", "from 2 to 5", "Du\u00a02 au\u00a05"])
def test_days_that_belong_together_are_whole(days: str) -> None:
    assert tied(f"{days}\u00a0octobre, à Lyon") == Markup(
        f'<span class="nowrap">{days}</span>\u00a0octobre, <span class="nowrap">à Lyon</span>'
    )


def test_a_long_name_of_an_issuer_may_break() -> None:
    words = "La Société d’imagerie médicale (SIM) signe"
    found = tied(words, names=["Société d’imagerie médicale"])
    assert found == 'La Société d’imagerie médicale <span class="nowrap">(SIM) signe</span>'


def test_a_name_inside_a_tag_is_left_alone() -> None:
    words = Markup('<a title="Agence Orbite">voir ici</a>')
    assert tied(words, names=["Agence Orbite"]) == Markup(
        '<a title="Agence Orbite"><span class="nowrap">voir ici</span></a>'
    )


def test_a_tie_closes_before_the_tags_around_it() -> None:
    assert tied(Markup("notre <em>plan de vol</em>")) == Markup(
        'notre <em>plan <span class="nowrap">de vol</span></em>'
    )


def test_a_tie_never_opens_inside_a_tag() -> None:
    words = Markup('voir <a href="https://example.org/a b">ici</a>')
    assert tied(words) == words


def test_a_title_has_three_sizes() -> None:
    assert [title_size("x" * n) for n in (60, 61, 100, 101)] == [
        "short",
        "medium",
        "medium",
        "long",
    ]
