"""A line of front matter is one paragraph of words: nothing in it is lost."""

import pytest

from kit.model.text import Text
from kit.prose.running import rich_line
from kit.prose.typeset import halves
from kit.prose.voice import voice


def line(words: str) -> str:
    found = rich_line(words, voice(Text(language="fr", file="", title="", body="", body_line=1)))
    return found.text if found else ""


@pytest.mark.parametrize(
    "words", ["2020. Une année", "- Le ciel", "# 1 au monde", "> trois", "*** ciel"]
)
def test_it_is_set_as_words_whatever_it_begins_with(words: str) -> None:
    assert line(words) == words


def test_two_paragraphs_of_a_picture_s_own_caption_are_one() -> None:
    assert line("Le ciel.\n\nLa nuit.") == "Le ciel. La nuit."


def test_no_words_are_no_line() -> None:
    assert line(" \n") == ""


HALVES = [
    ("Le ciel. Image simulée.", ("Le ciel.", "Image simulée.")),
    ("2020. Une année. Image simulée.", ("2020. Une année.", "Image simulée.")),
    ("Mesures de 2020. Image simulée.", ("Mesures de 2020.", "Image simulée.")),
    ("Le ciel", ("Le ciel", "")),
]


@pytest.mark.parametrize(("caption", "parts"), HALVES)
def test_a_year_alone_is_no_first_sentence(caption: str, parts: tuple[str, str]) -> None:
    assert halves(caption) == parts
