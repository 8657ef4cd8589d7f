"""What holds for any text whatever."""

import random
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.locale import tags
from kit.markdown import parse
from kit.typography import lint, typeset, typeset_plain

_WORDS = """
    mot Aubrac M. Mme J. 11h30 30% 8€ n°3 l' aujourd'hui ... etc... 10ème oeuvre « » “ ” " ' ! ? ( )
    [ ] * ** _ ` ~~ \\ | [a](b) ![x](y) <b> </b> <https://a.fr> :-) 4:3 https://a.fr/x?y=1;z a@b.fr
    cnes.fr 12:30:45 [^1] &amp; é , .
"""
WORDS = [
    *_WORDS.split(),
    *("Louis XIV", "11000 membres", "2 500", "18 H", "5 km", "01 99 00 12 34", "22 septembre"),
    *("XXIe siècle", " - ", " -- ", " ; ", " : ", " ", "\n", "\n\n", "\n> ", "\n- ", "\n1. "),
    *("# ", "  \n", "\t", "\u00a0", "\u202f", "\u2009", "\n[^1]: n", "<!-- a : b -->"),
    *("| a | b |\n|---|---|\n| c | d |\n", "```\ncode : x\n```\n"),
]
PROSE = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
GLUED = st.lists(st.sampled_from(WORDS), max_size=40).map("".join)
ANY = st.text(max_size=120)
TEXTS = PROSE | GLUED | ANY
LOCALES = st.sampled_from(tags())


def letters(text: str) -> str:
    """The text with spaces, apostrophes, quotes, dashes and dots folded away, H of hours as h."""
    kept = [sign for sign in text if unicodedata.category(sign)[0] in "LN"]
    return "".join(kept).replace("H", "h")


def protected(text: str) -> list[str]:
    """Code, HTML and targets, in the order of the source."""
    found = []
    for block in parse(text):
        for node in block.walk():
            if node.kind in {"code", "code_block", "html_block", "html_inline"}:
                found.append(node.text)
            found += [node.attrs[name] for name in ("href", "src") if name in node.attrs]
    return found


@settings(max_examples=300, deadline=None)
@given(TEXTS, LOCALES, st.booleans())
def test_what_is_typeset_stays_typeset(text, locale, fix):
    once = typeset(text, locale=locale, fix=fix)
    assert typeset(once, locale=locale, fix=fix) == once


@settings(max_examples=300, deadline=None)
@given(TEXTS, LOCALES)
def test_letters_and_figures_are_those_of_the_input(text, locale):
    assert letters(typeset(text, locale=locale)) == letters(text)


@settings(max_examples=300, deadline=None)
@given(TEXTS, LOCALES)
def test_code_html_and_targets_survive_byte_for_byte(text, locale):
    assert protected(typeset(text, locale=locale)) == protected(text)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*"ab é.,;:!?()«»\"'*_-\u2009\u00a0\n", "12", "km"])).map("".join))
def test_no_thin_space_that_breaks_is_left(text):
    assert "\u2009" not in typeset(text)


@settings(max_examples=150, deadline=None)
@given(TEXTS, LOCALES)
def test_a_plain_string_keeps_its_letters_and_its_lines(text, locale):
    out = typeset_plain(text, locale=locale)
    assert letters(out) == letters(text)
    assert re.findall(r"[\r\n]+", out) == re.findall(r"[\r\n]+", text)
    assert typeset_plain(out, locale=locale) == out


@settings(max_examples=150, deadline=None)
@given(TEXTS, LOCALES)
def test_the_lint_answers_with_places_in_the_text(text, locale):
    lines = re.split(r"\r\n?|\n", text)
    for one in lint(text, locale=locale):
        assert 1 <= (one.where.line or 0) <= len(lines)
        assert 1 <= (one.where.column or 0) <= len(lines[one.where.line - 1]) + 1
        assert one.text()


@pytest.mark.parametrize("seed", range(4))
def test_twenty_thousand_random_signs_never_raise(seed):
    rng = random.Random(seed)
    alphabets = [
        [chr(n) for n in range(0x20, 0x250)],
        [chr(n) for n in [*range(1, 0xD800), *range(0xE000, 0x11000)]],
        WORDS,
        list("*_`[]()!<>&\\|\n#-+1.:\"'«» "),
    ]
    text = "".join(rng.choice(alphabets[seed]) for _ in range(20_000))[:20_000]
    out = typeset(text)
    assert letters(out) == letters(text)
    lint(text)
