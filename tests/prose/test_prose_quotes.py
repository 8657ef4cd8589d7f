"""The layout sets the marks around a block quotation: those in it are of the second level."""

import pytest

from kit.markdown import parse
from kit.prose.quotes import inside_quotes
from kit.prose.running import rich
from kit.typography import typeset

NBSP = "\u00a0"


def said(text: str, locale: str = "fr-FR") -> list[str]:
    tree = parse(typeset(text, locale=locale))
    return [rich(one.children, locale=locale).text for one in inside_quotes(tree, locale)]


FRENCH = [
    ('Nous disons "oui" demain.', "Nous disons “oui” demain."),
    ("Nous disons « oui » demain.", "Nous disons “oui” demain."),
    ("« Nous disons oui. »", "Nous disons oui."),
    ('"Nous disons "oui" demain."', "Nous disons “oui” demain."),
    ("« Nous disons “oui” demain. »", "Nous disons “oui” demain."),
    ("« Nous disons oui ».", "Nous disons oui."),
    ("« Oui » et « non »", "“Oui” et “non”"),
    ("Il a dit « oui »", "Il a dit “oui”"),
]


@pytest.mark.parametrize(("typed", "set_as"), FRENCH)
def test_french_marks_in_a_quotation_are_double_and_curled(typed: str, set_as: str) -> None:
    assert said(typed) == [set_as]


def test_the_marks_around_several_paragraphs_are_taken_off() -> None:
    assert said("« Oui.\n\nNon. »") == ["Oui.", "Non."]
    assert said("« Oui.\n\n« Non. »") == ["Oui.", "Non."]
    assert said("« Oui. »\n\n« Non. »") == ["“Oui.”", "“Non.”"]


ENGLISH = [
    ('We say "yes" tomorrow.', "We say ‘yes’ tomorrow."),
    ('"We say yes."', "We say yes."),
    ("“We don’t say ‘no’.”", "We don’t say ‘no’."),
]


@pytest.mark.parametrize(("typed", "set_as"), ENGLISH)
def test_english_marks_in_a_quotation_are_single(typed: str, set_as: str) -> None:
    assert said(typed, "en-GB") == [set_as]


def test_marks_around_emphasis_are_taken_off() -> None:
    assert said("*« Oui. »*") == ["Oui."]
    assert said("« *Oui.* »") == ["Oui."]
    assert said("*« Oui »*.") == ["Oui."]


def test_a_note_is_no_part_of_what_was_said() -> None:
    paragraph, note = parse(typeset("« Oui. »[^1]\n\n[^1]: Il a dit « non »."))
    (found,) = inside_quotes([paragraph], "fr-FR")
    html = str(rich(found.children, {"1": note.children}).html)
    assert "“" not in html
    assert f"Il a dit «{NBSP}non{NBSP}»." in html
