"""Every message of these parts is said in French too, with the same fields."""

import io
from string import Formatter

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from messages_found import templates

from kit.messages import HERE, translator

PARTS = ("config.py", "disk.py", "errors.py", "worker.py", "messages", "locale", "source", "model")


def catalogue() -> dict[str, str]:
    with (HERE / "fr.po").open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file) if one.id}


def fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("part", PARTS)
def test_every_message_has_its_french(part: str) -> None:
    french = catalogue()
    silent = {text: place for text, place in templates((part,)).items() if text not in french}
    assert silent == {}


def test_a_message_and_its_french_have_the_same_fields() -> None:
    assert {
        text: said for text, said in catalogue().items() if not fields(said) <= fields(text)
    } == {}


def test_the_catalogue_that_is_read_is_the_one_that_people_edit() -> None:
    compiled = io.BytesIO()
    with (HERE / "fr.po").open("rb") as file:
        write_mo(compiled, read_po(file))
    assert (HERE / "fr.mo").read_bytes() == compiled.getvalue(), (
        "run: pybabel compile -i kit/messages/fr.po -o kit/messages/fr.mo -l fr"
    )


def test_french_has_its_spaces() -> None:
    assert translator("fr")("Did you mean {known}?") == "Vouliez-vous dire {known}\u202f?"
    assert translator("fr")("this is not TOML: {problem}.") == (
        "ce n’est pas du TOML\u00a0: {problem}."
    )


def test_what_has_no_french_stays_english() -> None:
    assert translator("fr")("Never said.") == "Never said."


def test_nothing_stays_nothing() -> None:
    assert translator("fr")("") == ""


def test_english_needs_no_catalogue() -> None:
    assert translator("en")("Never said.") == "Never said."
