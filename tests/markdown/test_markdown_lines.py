"""A line of words is one paragraph, whatever it begins with."""

import pytest

from kit.markdown import one_line, parse

LINES = [
    "2020. Une année",
    "1) Le plan",
    "- Le plan",
    "+ Le plan",
    "* Le plan",
    "# 1 des ventes",
    "> 3 mm",
    "***",
    "- - -",
    "```",
    "~~~ ondes",
    "[Paris]: la nuit",
    "[^1]: la nuit",
    "2020.",
    "-",
]


@pytest.mark.parametrize("words", LINES)
def test_what_would_open_a_block_is_text(words: str) -> None:
    (paragraph,) = parse(one_line(words))
    assert paragraph.kind == "paragraph"
    assert "".join(node.text for node in paragraph.walk()) == words


@pytest.mark.parametrize(
    "words", ["Le ciel", "*Le* ciel", "**Le** ciel", "[Le ciel](https://example.org)", "20.3 km"]
)
def test_what_opens_no_block_stays_as_it_is(words: str) -> None:
    assert one_line(words) == words


def test_lines_are_joined() -> None:
    assert one_line(" Le ciel \n\n  est bleu\n") == "Le ciel est bleu"
    assert one_line(" \n ") == ""
