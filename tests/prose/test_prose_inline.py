"""Acronyms, ordinals, hours and numbers on the page, their letters unchanged."""

import pytest
from markupsafe import Markup

from kit.prose.inline import set_run

NBSP = "\u00a0"

SUPERIORS = [
    ("le 1er octobre", '1<span class="superior">er</span>'),
    ("la 1re fois", '1<span class="superior">re</span>'),
    ("la 10e mission", '10<span class="superior">e</span>'),
    ("au XXIe siècle", 'XXI<span class="superior">e</span>'),
    ("François Ier", 'I<span class="superior">er</span>'),
    ("la Ve République", 'V<span class="superior">e</span>'),
    ("la 2nde guerre", '2<span class="superior">nde</span>'),
]


@pytest.mark.parametrize(("text", "html"), SUPERIORS)
def test_the_letters_of_an_ordinal_are_superior(text: str, html: str) -> None:
    assert html in set_run(text)


@pytest.mark.parametrize("locale", ["en-GB", "en-US"])
@pytest.mark.parametrize("text", ["the 1st", "on 2nd May", "the 3rd day", "the 15th century"])
def test_the_letters_of_an_english_ordinal_are_plain(text: str, locale: str) -> None:
    assert set_run(text, locale) == text


@pytest.mark.parametrize("text", ["12 km", "3km", "le 15th", "1re-née"])
def test_other_letters_after_a_figure_are_plain(text: str) -> None:
    assert set_run(text) == text


@pytest.mark.parametrize(
    "text", ["Les deux", "Ce partenariat", "Des équipes", "Vers midi", "Me Aubry", "De 9 à 12"]
)
def test_a_word_that_begins_like_a_numeral_is_a_word(text: str) -> None:
    assert set_run(text) == text


def test_an_acronym_is_marked_and_keeps_its_capitals() -> None:
    assert set_run("un cliché d’IRM, net") == "un cliché d’<abbr>IRM</abbr>, net"


@pytest.mark.parametrize("text", ["CP106-2020", "presse@CNES.example.org", "ABC/DEF", "A4"])
def test_a_reference_or_an_address_is_no_acronym(text: str) -> None:
    assert "<abbr>" not in set_run(text)


@pytest.mark.parametrize(
    "fixed", [f"11{NBSP}h{NBSP}30", f"01{NBSP}99{NBSP}00{NBSP}12{NBSP}34", f"n°{NBSP}3"]
)
def test_hours_telephones_and_numbers_keep_their_spaces_fixed(fixed: str) -> None:
    assert f'<span class="fixed">{fixed}</span>' in set_run(f"voir {fixed}, merci")


def test_what_an_author_types_is_never_markup() -> None:
    assert set_run("<b> & 1er") == Markup('&lt;b&gt; &amp; 1<span class="superior">er</span>')
