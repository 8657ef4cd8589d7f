"""Every sentence that reaches a reader is said in French too, with the same fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import click
import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from messages_found import PACKAGE, search

from kit.findings import CONTEXT, Level, filled
from kit.messages import HERE, translator
from kit.messages.compile import compiled, place, spaced

CLICK = Path(click.__file__).parent

COMPILE = "python -m kit.messages.compile fr >kit/messages/fr/LC_MESSAGES/kit.mo"

# What the search takes for a template, and what it is.
NO_TEMPLATES = {
    "%(prog)s %(version)s": "click's own fields, and no word",
    "Draft, not for release": "a label, from the catalogues of the layouts",
    "Job ticket": "a label, from the catalogues of the layouts",
    "ink-measured": "the name of a rule",
    "publication": "the message of a version, kept as it was archived",
    "verapdf": "the name of a rule",
}

# What the search can't follow, and why no template hides there.
KNOWN = {
    "kit.archive.deposit: f'erratum: {claim.reason}'": "the message of a version",
    "kit.archive.inventory_reading: block.get('message', '')": "the message of a version",
    "kit.archive.record: fields.text(one['message'])": "a finding, as kit.json keeps it",
    "kit.build.job: json.loads(head)": "a finding, as a child tells it",
    "kit.build.job: kept.partition(b'\\n')": "a finding, as it was kept",
    "kit.build.layout_check: json.loads(keep(f'layout faults {key}', make))": "a kept finding",
    "kit.cli.spoken: cleandoc(command.help or '')": "the help of a command, found as such",
    "kit.cli.show: finding.level.value": "one of LEVELS",
    "kit.findings: f'{template}{CONTEXT}{value}'": "a value in the context of its template",
    "kit.preflight.check: ()": "no reason",
    "kit.preflight.html: first.level.value": "one of LEVELS",
    "kit.preflight.ink: tuple((one for one in report.not_measured if one[0] != RULE))": "others'",
    "kit.preflight.report: first.level.value": "one of LEVELS",
}

LEVELS = {level.value for level in Level}


def catalogue() -> Iterator[Message]:
    with (HERE / "fr.po").open("rb") as file:
        yield from (one for one in read_po(file) if one.id)


def pairs() -> Iterator[tuple[str, str]]:
    """Each English text with its French; a plural gives two."""
    for one in catalogue():
        english = (one.id,) if isinstance(one.id, str) else one.id
        french = (one.string,) if isinstance(one.string, str) else one.string
        yield from zip(english, french, strict=True)


def known() -> set[str]:
    return {str(one.id) for one in catalogue() if not one.context and isinstance(one.id, str)}


def said() -> dict[str, str]:
    return {text: place for text, place in search().texts.items() if text not in NO_TEMPLATES}


def fields(text: str) -> set[str]:
    return {str(name) for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_template_is_followed_to_its_text() -> None:
    assert search().unclear == set(KNOWN)


def test_every_template_has_its_french() -> None:
    silent = {text: module for text, module in said().items() if text not in known()}
    assert silent == {}, f"add them to kit/messages/fr.po, then: {COMPILE}"


def test_no_french_is_left_of_a_template_that_is_gone() -> None:
    """What is not ours is click's."""
    words = "".join(path.read_text("utf-8") for path in CLICK.glob("*.py"))
    theirs = {text for text in known() if text.replace("\n", "\\n").replace("\t", "\\t") in words}
    assert known() - set(said()) - LEVELS - theirs == set()


def test_a_word_stands_in_the_context_of_a_template_that_has_a_field() -> None:
    contexts = {str(one.context) for one in catalogue() if one.context}
    assert {one for one in contexts if one not in said() or not fields(one)} == set()


def test_a_word_in_a_context_is_a_word_of_the_package() -> None:
    """Or says why the system, or a library, refuses something: that is the last field."""
    words = "".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    foreign = re.compile(r"\{(reason|problem|why)\}\.$")
    told = {
        str(one.id) for one in catalogue() if one.context and not foreign.search(str(one.context))
    }
    assert {word for word in told if f'"{word}"' not in words} == set()


@pytest.mark.parametrize(
    ("english", "french"),
    [
        pytest.param(english, french, id=english[:50])
        for english, french in pairs()
        if fields(english) or fields(french)
    ],
)
def test_a_message_and_its_french_have_the_same_fields(english: str, french: str) -> None:
    assert fields(french) == fields(english)


def test_the_catalogue_that_is_read_is_the_one_that_people_edit() -> None:
    assert place("fr").read_bytes() == compiled((HERE / "fr.po").read_bytes()), f"run: {COMPILE}"


def test_no_french_is_empty() -> None:
    assert [english for english, french in pairs() if not french.strip()] == []


def test_french_has_curly_apostrophes() -> None:
    straight = re.compile(r"\w'\w")
    assert [french for _, french in pairs() if straight.search(re.sub("`[^`]*`", "", french))] == []


def test_french_has_its_quotation_marks() -> None:
    assert [french for _, french in pairs() if re.search("[“”]", french)] == []


def test_french_ends_as_its_english_does() -> None:
    """A sentence with its stop, what begins a line without."""
    stops = (".", "?", "!", "…", ":")
    different = [
        (english, french)
        for english, french in pairs()
        if english.rstrip().endswith(stops) != french.rstrip().endswith(stops)
    ]
    assert different == []


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Vouliez-vous dire {known} ?", "Vouliez-vous dire {known}\u202f?"),
        ("du TOML : {problem}.", "du TOML\u00a0: {problem}."),
        ("dit « {said} » ; et", "dit «\u00a0{said}\u00a0»\u202f; et"),
        ("{total} % d’encre", "{total}\u00a0% d’encre"),
        ("à 0,45 mm le module", "à 0,45\u00a0mm le module"),
        ("{size} ko", "{size}\u00a0ko"),
        ("Ajoutez `fr : x` ici : là", "Ajoutez `fr : x` ici\u00a0: là"),
    ],
)
def test_french_gets_its_fixed_spaces(typed: str, set_: str) -> None:
    assert spaced(typed) == set_


def test_the_translator_says_french() -> None:
    assert translator("fr")("this is not TOML: {problem}.") == (
        "ce n’est pas du TOML\u00a0: {problem}."
    )


def test_a_word_of_ours_in_a_field_is_said_in_french() -> None:
    template = "colour reaches the {side} edge, and not the end of the bleed"
    assert filled(template, {"side": "left"}, translator("fr")) == (
        "la couleur atteint le bord gauche, mais pas la fin du fond perdu"
    )


def test_a_word_of_the_user_s_stays_as_it_is() -> None:
    assert filled("there is no photo `{value}`.", {"value": "left"}, translator("fr")) == (
        "il n’y a pas de photo `left`."
    )


def test_english_keeps_its_values() -> None:
    assert filled("the {side} edge", {"side": "left"}) == "the left edge"


def test_what_has_no_french_stays_english() -> None:
    assert translator("fr")("Never said.") == "Never said."
    assert translator("fr")(f"Never {{said}}.{CONTEXT}left") == "left"


def test_nothing_stays_nothing() -> None:
    assert translator("fr")("") == ""


def test_english_needs_no_catalogue() -> None:
    assert translator("en")("Never said.") == "Never said."
