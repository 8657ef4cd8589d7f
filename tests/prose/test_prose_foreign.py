"""A passage in another language: marked by its author, left alone by the rules of the text."""

import pytest

from kit.markdown import parse
from kit.prose.running import rich
from kit.typography import typeset

NARROW, NBSP = "\u202f", "\u00a0"


def html(text: str, locale: str = "fr-FR") -> str:
    return str(rich(parse(typeset(text, locale=locale))[0].children).html)


def test_a_foreign_passage_carries_its_language() -> None:
    assert html("un [isolario]{lang=it}, ou livre") == (
        'un <span lang="it">isolario</span>, ou livre'
    )


def test_emphasis_stands_inside_or_around() -> None:
    assert html("les *[isolari]{lang=it}*") == 'les <em><span lang="it">isolari</span></em>'
    assert html("[il *mondo*]{lang=it}") == '<span lang="it">il <em>mondo</em></span>'


def test_its_punctuation_keeps_the_spaces_of_its_own_language() -> None:
    assert html("[Chi va là? *Chi*!]{lang=it}") == (
        '<span lang="it">Chi va là? <em>Chi</em>!</span>'
    )


def test_what_follows_it_is_set_in_the_language_of_the_text() -> None:
    assert html("« [Chi va là]{lang=it} » ?") == (
        f'«{NBSP}<span lang="it">Chi va là</span>{NBSP}»{NARROW}?'
    )


def test_a_locale_may_name_its_region_or_its_script() -> None:
    assert html("[colour]{lang=en-GB} [vox]{lang=la-Latn}") == (
        '<span lang="en-GB">colour</span> <span lang="la-Latn">vox</span>'
    )


@pytest.mark.parametrize("text", ["[sic]", "[a]{b}", "[a]{.lang}", "[a] {lang=it}", "[]{lang=it}"])
def test_other_brackets_stay_brackets(text: str) -> None:
    assert html(text) == text


def test_an_ordinal_is_set_as_its_own_language_sets_it() -> None:
    words = parse("15th, [XVe]{lang=fr}")[0].children
    assert str(rich(words, locale="en-GB").html) == (
        '15th, <span lang="fr">XV<span class="superior">e</span></span>'
    )


def test_the_plain_text_has_the_words_alone() -> None:
    words = rich(parse("un [isolario]{lang=it}")[0].children)
    assert words.text == "un isolario"


def test_its_place_is_that_of_the_whole_mark() -> None:
    text = "> voici [deux\n> mots]{lang=la}."
    found = next(node for block in parse(text) for node in block.walk() if node.kind == "foreign")
    assert text[found.start : found.end] == "[deux\n> mots]{lang=la}"
