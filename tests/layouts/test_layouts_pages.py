"""What the layouts set: every document, in every brand, with little and with too much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest
from layouts_samples import DOCUMENTS, Pages, Setting

from kit.model.load import Loaded
from kit.page.compose import compose
from kit.press.render import press_here
from kit.press.types import Master
from kit.prose.typeset import typeset_release
from kit.source.ingest import crop

FORMATS = {"invitation": ("210x99", "a5"), "affiche": ("a3", "a2", "a1")}
PAGES = {"communique": 2, "dossier": 12, "fiche": 1, "invitation": 2, "affiche": 1, "photos": 1}
LINE = 4.5 / 25.4 * 72


def every_document() -> Iterator[tuple[str, str]]:
    for document in DOCUMENTS:
        for format in FORMATS.get(document, ("",)):
            yield document, format


@pytest.mark.parametrize(("document", "format"), tuple(every_document()))
def test_a_document_is_set_without_an_error(pressed: Setting, document: str, format: str) -> None:
    pages = pressed("ORBITE", document, format)
    assert pages.errors == []
    assert pages.master.pages == PAGES.get(document, pages.master.pages)


@pytest.mark.parametrize("release", ["SIM", "STARTER", "THREE"])
@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_is_set_in_the_face_of_every_brand(
    pressed: Setting, release: str, document: str
) -> None:
    assert pressed(release, document, "").errors == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_has_one_title(pressed: Setting, document: str) -> None:
    assert len(re.findall(r"<h1\b", pressed("ORBITE", document, "").html)) == 1


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_embargo_stands_on_every_page(pressed: Setting, document: str) -> None:
    for text in pressed("ORBITE", document, "").texts:
        assert "sous embargo" in text.casefold()
        assert "mardi 22 septembre 2020 à 6 h (heure de Paris)" in text


@pytest.mark.parametrize("document", DOCUMENTS)
def test_without_an_embargo_no_page_speaks_of_one(pressed: Setting, document: str) -> None:
    assert "embargo" not in pressed("OPEN", document, "").text.casefold()


def test_a_release_without_embargo_is_for_immediate_release(pressed: Setting) -> None:
    assert "Pour diffusion immédiate" in pressed("OPEN", "communique", "").text


@pytest.mark.parametrize(
    "fact",
    [
        "CP106",
        "Paris, le 21 septembre 2020",
        "mardi 22 septembre 2020",
        "à partir de 11 h 30",
        "979 0000 0019",
        "du 2 au 5 octobre 2020",
        "Imager loin de la Terre",
        "Soigner sans opérer",
        "Mieux lire les images",
        "Camille Leroux",
        "Professeur Henri Vasseur",
        "2 500 agents",
        "11 000 membres, dont 2 037",
        "Pauline Marchetti",
        "Idriss Diallo",
        "Solène Meunier",
        "Paul Brossard",
        "01 99 00 12 34",
        "paul.brossard@sim.example.org",
        "presse.example.org/cp106/photos",
    ],
)
def test_the_release_tells_every_fact(pressed: Setting, fact: str) -> None:
    text = pressed("OPEN", "communique", "").text.replace("OPEN", "CP106")
    assert fact.casefold() in re.sub(r"\s+", " ", text).casefold()


@pytest.mark.parametrize(
    "label", ["Rendez-vous", "À propos", "Contacts presse", "Photothèque", "Conférence de presse"]
)
def test_a_part_that_is_not_there_leaves_no_label(pressed: Setting, label: str) -> None:
    overfull, bare = pressed("FULL", "communique", ""), pressed("BARE", "communique", "")
    assert label.casefold() in overfull.text.casefold()
    kept = ("À propos", "Contacts presse")  # the brand's own
    assert (label.casefold() in bare.text.casefold()) == (label in kept)


def test_a_bare_release_is_one_page_without_a_hole(pressed: Setting) -> None:
    pages = pressed("BARE", "communique", "")
    assert pages.errors == []
    assert pages.master.pages == 1
    assert max(gaps(pages.master)) < 3 * LINE


def gaps(master: Master) -> list[float]:
    """The blanks between the lines of the first page, from the masthead to the last row, points."""
    page = pypdfium2.PdfDocument(master.pdf)[0].get_textpage()
    boxes = sorted(page.get_rect(index) for index in range(page.count_rects()))
    spans = sorted((top, bottom) for _, bottom, _, top in boxes if bottom > 100)
    spans.sort(reverse=True)
    found, floor = [], spans[0][1]
    for top, bottom in spans:
        found.append(floor - top)
        floor = min(floor, bottom)
    return found


def test_an_overfull_release_loses_nothing(pressed: Setting) -> None:
    pages = pressed("FULL", "communique", "")
    text = pages.text
    assert text.count("quatre fois par jour") == 3 + 4 + 2 + 16 + 1 + 1
    for number in range(8):
        assert f"Villeneuve {number}" in text
    assert "Une note de bas de page." in text
    assert "1 240 kg" in text


def test_lines_of_running_text_stand_on_one_grid(pressed: Setting) -> None:
    tops = [
        top
        for page in pypdfium2.PdfDocument(pressed("OPEN", "communique", "").master.pdf)
        for top in running_lines(page)
    ]
    assert len(tops) > 7
    offsets = {round((top - tops[0]) / LINE % 1, 2) % 1 for top in tops}
    assert offsets <= {0.0, 0.01, 0.99}


def running_lines(page: pypdfium2.PdfPage) -> Iterator[float]:
    """The tops of the line boxes that hold words of the release's running text."""
    words = page.get_textpage()
    for start in ("Les deux institutions", "mondes qui se croisent", "travail ont été", "Les vols"):
        found = words.search(start).get_next()
        if found:
            yield words.get_charbox(found[0], loose=True)[3]
    for start in ("observe, en", "apparaissent.", "peu, des recherches", "de leurs savoir-faire"):
        found = words.search(start).get_next()
        if found:
            yield words.get_charbox(found[0], loose=True)[3]


def test_a_stitched_dossier_has_a_multiple_of_four_pages(releases: dict[str, Loaded]) -> None:
    loaded = releases["STARTER"]
    page = compose(
        typeset_release(loaded.release, "fr"),
        loaded.release.model_copy(update={"stitched": ("dossier",)}),
        loaded.layouts["dossier"],
        format="a4",
        crop=crop,
        budget=3_000_000,
    )
    shorter = re.sub(r'<section class="full plate">.*?</section>', "", page.html, flags=re.DOTALL)
    assert press_here(page).pages == 12
    notes = Pages(press_here(replace(page, html=shorter)))
    assert [text.count("Notes") > 0 for text in notes.texts] == [False] * 10 + [True, False]
