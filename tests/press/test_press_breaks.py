"""A run of words before an inline box ends its line before its last word, not after its first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from kit.press.breaks import breaking_before_the_last_word
from kit.press.trailing import hanging_blanks
from kit.press.weasy import boxes, weasyprint

WORDS = "sera présenté aux grandes Journées francophones d’imagerie, "
TAILS = (
    "du 2 au 5\u00a0<span style='white-space: nowrap'>octobre 2020.</span>",
    "du 2 au 5 de la\u00a0<abbr>IRMXYZ</abbr> et le reste",
    "du 2 au 5 la\u00a0<em>Passerelle</em> et le reste",
    "du 2 au <span style='white-space: nowrap'>5\u00a0octobre 2020.</span>",
)


def lines(tail: str, width: int) -> list[str]:
    page = (
        f"<style>@page {{ size: 300mm }} p {{ width: {width}mm }}</style><p>{WORDS * 2}{tail}</p>"
    )
    with breaking_before_the_last_word(), hanging_blanks():
        document = weasyprint.HTML(string=page).render()
    return ["".join(words(line)) for line in found(document.pages[0]._page_box)]


def found(box: Any) -> Iterator[Any]:
    if isinstance(box, boxes.LineBox):
        yield box
    for child in getattr(box, "children", ()):
        yield from found(child)


def words(box: Any) -> Iterator[str]:
    if isinstance(box, boxes.TextBox):
        yield box.text
    for child in getattr(box, "children", ()):
        yield from words(child)


@pytest.mark.parametrize("tail", TAILS)
def test_no_line_of_one_word_stands_inside_a_paragraph(tail: str) -> None:
    for width in range(70, 130, 2):
        assert all(" " in line for line in lines(tail, width)[:-1]), (width, lines(tail, width))
