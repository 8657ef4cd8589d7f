"""The e-mail edition as a blind journalist hears it: all of it, in order, and nothing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from conformance_reading import artifacts, heard
from conformance_samples import editions, kit

from kit.pdf.walk import PdfFile

# Each line starts so; where it starts with the whole line, that is all it says.
COMMUNIQUE = """\
P SOUS EMBARGO jusqu’au mardi 22 septembre 2020 à 6 h (heure de Paris)
Figure Agence Orbite
Figure Société d’imagerie médicale
P COMMUNIQUÉ DE PRESSE
P Paris, le 21 septembre 2020
P CP106-2020
H1 L’espace et la médecine mettent leurs images en commun
P L’Agence Orbite et la Société d’imagerie médicale signent un partenariat de recherche
P L’Agence Orbite et la Société d’imagerie médicale (SIM) annoncent, mardi 22 septembre 2020,
P Les deux institutions entendent
Lbl 1
H2 Imager loin de la Terre
P Des appareils d’imagerie médicale sobres, légers et robustes,
Lbl 2
H2 Soigner sans opérer
P La radiologie interventionnelle,
Lbl 3
H2 Mieux lire les images
P Des méthodes de traitement communes
P Les vols habités ont très tôt fait
Figure Portrait : Camille Leroux
P Camille Leroux
P directrice générale déléguée de l’Agence Orbite
P « Ce partenariat réunit deux métiers que tout semblait séparer.
Figure Portrait : Henri Vasseur
P Professeur Henri Vasseur
P président de la Société d’imagerie médicale
P « La communauté radiologique veut regarder plus loin.
H2 CONFÉRENCE DE PRESSE EN LIGNE
P Mardi 22 septembre 2020 à partir de 11 h 30 (heure de Paris)
P presse.example.org/cp106/direct
P Réunion n° 979 0000 0019, réservée à la presse
Figure Code QR : rejoindre la conférence de presse
H2 RENDEZ-VOUS
P Journées francophones d’imagerie, du 2 au 5 octobre 2020
P Palais des congrès, Paris
H2 À PROPOS
H3 L’Agence Orbite
P Depuis 1961, l’Agence Orbite prépare
H3 La Société d’imagerie médicale
P La Société d’imagerie médicale enseigne
H2 CONTACTS PRESSE
P Pauline Marchetti, attachée de presse
P Agence Orbite
P 01 99 00 12 34
P pauline.marchetti@orbite.example.org
P Idriss Diallo, attaché de presse
P Agence Orbite
P 01 99 00 12 35
P idriss.diallo@orbite.example.org
P Solène Meunier, service de presse
P Société d’imagerie médicale
P 01 99 00 45 60
P solene.meunier@sim.example.org
P Paul Brossard, service de presse
P Société d’imagerie médicale
P 01 99 00 45 61
P paul.brossard@sim.example.org
H2 PHOTOTHÈQUE
P Photographies et films pour la presse :
P presse.example.org/cp106/photos
P Agence Orbite, établissement public fictif, siège à Paris.
P Société d’imagerie médicale, association fictive régie par la loi de 1901.
Figure Code QR : ouvrir la photothèque
""".splitlines()

ADDRESS = re.compile(r"\w+:|www\.")


@pytest.fixture(scope="module")
def communique(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    words = ("CP106-2020", "--only", "communique", "--edition", "email", "--out", str(out))
    done = kit("build", *words)
    assert done.returncode == 0, done.stderr
    return out / "CP106-2020" / "email" / "CP106-2020-communique-fr.pdf"


def test_the_communique_is_read_in_the_order_of_its_sense(communique: Path) -> None:
    lines = heard(communique)
    cut = [line[: len(told)] for line, told in zip(lines, COMMUNIQUE, strict=False)]
    assert [*cut, *lines[len(COMMUNIQUE) :]] == COMMUNIQUE


def test_a_running_foot_is_seen_and_not_heard(communique: Path) -> None:
    last = artifacts(communique)[-1]
    assert "presse.example.org/cp106" in last
    assert not [line for line in heard(communique) if line == "P presse.example.org/cp106"]


@pytest.mark.slow
def test_every_link_says_in_words_what_it_opens(built: Path) -> None:
    bare = [
        (path.name, str(link.get("/Contents")))
        for path in screen_editions(built)
        for link in links(path)
        if not str(link.get("/Contents", "")).strip()
        or ADDRESS.match(str(link.Contents))
        or "@" in str(link.Contents)
    ]
    assert bare == []


@pytest.mark.slow
def test_no_two_places_are_said_alike_on_a_page(built: Path) -> None:
    for path in screen_editions(built):
        with pikepdf.open(path) as pdf:
            for page in pdf.pages:
                opened: dict[str, set[str]] = {}
                for link in page.obj.get("/Annots", pikepdf.Array()):
                    place = link.get("/A", pikepdf.Dictionary()).get("/URI") or link.get("/Dest")
                    opened.setdefault(str(link.Contents), set()).add(str(place))
                assert {words for words, places in opened.items() if len(places) > 1} == set()


@pytest.mark.slow
def test_every_figure_is_told_in_words(built: Path) -> None:
    for path in screen_editions(built):
        figures = [line for line in heard(path) if line.startswith("Figure")]
        assert not [line for line in figures if line in ("Figure ", "Figure None")], path.name


@pytest.mark.slow
def test_pages_are_gone_through_in_the_order_of_the_reading(built: Path) -> None:
    for path in screen_editions(built):
        with pikepdf.open(path) as pdf:
            orders = {str(page.obj.get("/Tabs")) for page in pdf.pages if "/Annots" in page.obj}
        assert orders <= {"/S"}, path.name


@pytest.mark.slow
def test_bookmarks_are_the_headings_in_their_words(built: Path) -> None:
    """Upper case is that of the eye alone: a bookmark has the title as it was written."""
    for path in screen_editions(built):
        with pikepdf.open(path) as pdf:
            titles = [flat(title) for title in outline(pdf)]
            assert len(pdf.pages) < 4 or titles, path.name
        headings = [flat(line[3:]) for line in heard(path) if re.match(r"H\d ", line)]
        parts = len(titles) - len(headings) if "-kit-" in path.name else 0
        assert parts >= 0
        assert [one for one in headings if one not in titles] == [], path.name
        assert len(titles) == len(headings) + parts, path.name


@pytest.mark.slow
def test_pages_have_labels(built: Path) -> None:
    for path in screen_editions(built):
        with pikepdf.open(path) as pdf:
            assert [page.label for page in pdf.pages] == [
                str(number) for number in range(1, len(pdf.pages) + 1)
            ]


@pytest.mark.slow
def test_all_that_is_painted_is_read_or_an_artifact(built: Path) -> None:
    for path in screen_editions(built):
        pdf = PdfFile(path.read_bytes())
        assert pdf.tree is not None
        owned = pdf.tree.owners()
        lost = [
            text.text
            for text in pdf.texts()
            if not text.is_artifact
            and not any((mark.stream, mark.mcid) in owned for mark in text.marks)
        ]
        assert lost == [], path.name


def screen_editions(built: Path) -> list[Path]:
    found = editions(built, "email")
    assert found
    return found


def links(path: Path) -> Iterator[pikepdf.Object]:
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            yield from page.obj.get("/Annots", pikepdf.Array())


def outline(pdf: pikepdf.Pdf) -> list[str]:
    def titles(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
        for one in items:
            yield one.title
            yield from titles(one.children)

    with pdf.open_outline() as opened:
        return list(titles(opened.root))


def flat(words: str) -> str:
    return " ".join(words.split()).casefold()
