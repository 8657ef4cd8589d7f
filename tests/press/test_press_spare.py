"""Spare pages make up the number that a folded booklet needs, and no more."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pypdfium2
import pytest

from kit.page.types import Page
from kit.press.render import press_here

SPARE = "".join(f"<section data-spare><h2>Notes {n}</h2></section>" for n in (1, 2, 3))
CSS = "section { break-before: page } section:first-of-type { break-before: auto }"


Texts = Callable[..., list[str]]


@pytest.fixture
def texts(page: Callable[..., Page]) -> Texts:
    return partial(texts_of, page)


def texts_of(
    page_of: Callable[..., Page], count: int, body: str = "<body data-multiple='4'>"
) -> list[str]:
    sections = "".join(f"<section><p>Page {n}</p></section>" for n in range(1, count))
    page = page_of(f"{sections}{SPARE}<section><p>Fin</p></section>", CSS)
    html = page.html.replace("<body>", body)
    assert body in html
    master = press_here(replace(page, html=html))
    document = pypdfium2.PdfDocument(master.pdf)
    assert master.pages == len(document)
    return [one.get_textpage().get_text_bounded() for one in document]


@pytest.mark.parametrize(("given", "made"), [(4, 4), (5, 8), (6, 8), (7, 8), (8, 8)])
def test_pages_are_made_up_to_a_multiple(texts: Texts, given: int, made: int) -> None:
    assert len(texts(given)) == made


def test_spare_pages_stand_before_the_last_in_their_order(texts: Texts) -> None:
    assert texts(6)[4:] == ["Page 5", "Notes 1", "Notes 2", "Fin"]


def test_without_a_multiple_no_spare_page_is_kept(texts: Texts) -> None:
    assert texts(5, "<body>") == ["Page 1", "Page 2", "Page 3", "Page 4", "Fin"]
