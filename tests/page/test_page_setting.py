"""Niceties of the page that the text layer must not feel."""

from markupsafe import Markup

from kit.page.setting import tied, title_size


def test_a_short_last_word_is_tied_to_the_one_before() -> None:
    assert tied("pour la santé de tous.") == Markup(
        'pour la santé <span class="nowrap">de tous.</span>'
    )


def test_a_long_last_word_stands_alone() -> None:
    assert tied("l’horizon d’une planète") == "l’horizon d’une planète"


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
