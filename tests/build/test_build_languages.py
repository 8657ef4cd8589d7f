"""One release in French and English: every document in both, its labels, its languages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import yaml
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from kit.page.draft import DRAFT
from kit.pdf.structure import Element
from kit.pdf.walk import PdfFile

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = "EX12-2026"
LABELS = ROOT / "layouts/_base/labels"
LANGUAGES = {"fr": "fr-FR", "en": "en-GB"}
DOCUMENTS = yaml.safe_load((ROOT / "releases" / REFERENCE / "release.yaml").read_text("utf-8"))[
    "documents"
]

SAYS = {
    ("communique", "fr"): ("Communiqué de presse", "Contacts presse", "Rendez-vous"),
    ("communique", "en"): ("Press release", "Press contacts", "Event"),
    ("dossier", "fr"): ("Dossier de presse", "Sommaire", "À interroger sur"),
    ("dossier", "en"): ("Press kit", "Contents", "Ask about"),
    ("fiche", "fr"): ("Fiche", "En chiffres", "du 14 novembre 2026 au 28 février 2027"),
    ("fiche", "en"): ("Fact sheet", "In figures", "from 14 November 2026 to 28 February 2027"),
    ("invitation", "fr"): ("Invitation presse", "Lieu", "Le Musée des Cartes vous invite"),
    ("invitation", "en"): ("Press invitation", "Place", "The Museum of Maps invites you"),
    ("affiche", "fr"): ("Visite de presse", "Visez le code"),
    ("affiche", "en"): ("Press preview", "Scan the code"),
    ("cartes", "fr"): ("Dossier de presse", "Images et films"),
    ("cartes", "en"): ("Press kit", "Images and films"),
    ("photos", "fr"): ("Images pour la presse", "libre pour la presse"),
    ("photos", "en"): ("Press images", "free for press use"),
}

HELD = {
    "fr": "sous embargo jusqu’au jeudi 1er octobre 2026 à 10 h (heure de paris)",
    "en": "embargoed until thursday 1 october 2026 at 10am (paris time)",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("languages")
    words = ("build", REFERENCE, "--edition", "email", "--out", str(out))
    done = subprocess.run(
        [sys.executable, "-m", "kit", *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "KIT_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return out / REFERENCE / "email"


def pdfs(folder: Path, document: str, language: str) -> list[Path]:
    return sorted(folder.glob(f"{REFERENCE}-{document}*-{language}.pdf"))


def words(pdf: Path) -> str:
    """The text of all pages, spaces and line ends as one space, hyphens of line ends undone."""
    pages = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    return " ".join(text.replace("\ufffe\r\n", "").replace("\u00ad", "").split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_document_exists_in_every_language(built: Path, document: str, language: str) -> None:
    assert pdfs(built, document, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kit_in_one_file_exists_in_every_language(built: Path, language: str) -> None:
    assert pdfs(built, "kit", language)


@pytest.mark.parametrize(("language", "locale"), LANGUAGES.items())
def test_a_file_names_its_language(built: Path, language: str, locale: str) -> None:
    found = sorted(built.glob(f"*-{language}.pdf"))
    assert found
    for path in found:
        with pikepdf.open(path) as pdf:
            assert str(pdf.Root.Lang) == locale


@pytest.mark.parametrize(("document", "language"), SAYS)
def test_labels_are_in_the_language_of_the_page(built: Path, document: str, language: str) -> None:
    for path in pdfs(built, document, language):
        text = words(path).casefold()
        assert [one for one in SAYS[document, language] if one.casefold() not in text] == []


@pytest.mark.parametrize(("document", "language"), SAYS)
def test_no_label_of_the_other_language_strays_in(
    built: Path, document: str, language: str
) -> None:
    other = next(one for one in LANGUAGES if one != language)
    for path in pdfs(built, document, language):
        text = words(path).casefold()
        assert [one for one in SAYS[document, other] if one.casefold() in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_embargo_stands_on_every_page(built: Path, language: str) -> None:
    held = "".join(HELD[language].split())
    for path in sorted(built.glob(f"*-{language}.pdf")):
        for page in pypdfium2.PdfDocument(path):
            # Without spaces: one is read before superior letters, `1 er`.
            text = "".join(page.get_textpage().get_text_bounded().split()).casefold()
            assert held in text, path.name


def test_hours_and_telephones_follow_the_reader(built: Path) -> None:
    french, english = (words(pdfs(built, "communique", one)[0]) for one in ("fr", "en"))
    assert "de 9 h 30 à 12 h (heure de Paris)" in french
    assert "from 9:30am to midday (Paris time)" in english
    assert "01 99 00 78 20" in french
    assert "+44 20 7946 0182" in french
    assert "+33 1 99 00 78 20" in english
    assert "020 7946 0182" in english


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("document", "lang", "passage"),
    [
        ("communique", "it", "isolari"),
        ("communique", "it", "qui manca un’isola"),
        ("dossier", "la", "Insula perdita"),
        ("dossier", "it", "Il mondo a pezzi"),
        ("photos", "it", "isolario"),
    ],
)
def test_a_foreign_passage_has_its_language_in_the_structure(
    built: Path, document: str, language: str, lang: str, passage: str
) -> None:
    assert passage in passages(pdfs(built, document, language)[0], lang)


def passages(path: Path, lang: str) -> set[str]:
    """What the structure elements of a language hold."""
    pdf = PdfFile(path.read_bytes())
    spoken = {}
    for text in pdf.texts():
        for mark in text.marks:
            owned = (mark.stream, mark.mcid)
            spoken[owned] = spoken.get(owned, "") + text.text
    assert pdf.tree is not None
    found = (one for one in pdf.tree.walk() if one.text("/Lang") == lang)
    return {" ".join(pieces(one, spoken).split()) for one in found}


def pieces(element: Element, spoken: dict[tuple[str, int | None], str]) -> str:
    """The text below an element, in reading order."""
    own = "".join(spoken.get(piece, "") for piece in element.owns)
    return own + "".join(pieces(child, spoken) for child in element.children)


# --- catalogues -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What `pybabel extract` finds in the layouts, as docs/languages.md calls it."""
    out = tmp_path_factory.mktemp("labels") / "labels.pot"
    subprocess.run(
        [
            *(sys.executable, "-m", "babel.messages.frontend", "-q", "extract"),
            *("--ignore-dirs", ".*", "-F", "layouts/_base/labels/babel.cfg"),
            *("-o", str(out), "layouts"),
        ],
        cwd=ROOT,
        check=True,
    )
    return ids(catalogue(out))


def catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def ids(of: Catalog) -> set[str]:
    return {one.id[0] if isinstance(one.id, tuple) else str(one.id) for one in of if one.id}


def names_of_layouts() -> set[str]:
    return {
        yaml.safe_load(path.read_text("utf-8"))["label"]
        for path in (ROOT / "layouts").glob("*/layout.yaml")
    }


def test_no_label_of_a_layout_lacks_its_french(extracted: set[str]) -> None:
    assert "Press contacts" in extracted
    assert extracted | names_of_layouts() <= ids(catalogue(LABELS / "fr.po"))


def test_french_has_a_singular_and_a_plural_for_each_counted_label() -> None:
    counted = [one for one in catalogue(LABELS / "fr.po") if isinstance(one.id, tuple)]
    assert counted
    for one in counted:
        assert len(one.string) == 2
        assert all(one.string)


@pytest.mark.parametrize("name", ["fr.po", "en.po"])
def test_no_catalogue_keeps_a_label_that_no_page_says(extracted: set[str], name: str) -> None:
    assert ids(catalogue(LABELS / name)) <= extracted | names_of_layouts() | {DRAFT}
