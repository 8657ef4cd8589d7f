"""Find a release again by its words, dates, issuers, persons and photo credits."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from archive_office import NOON, Office
from synthetic_releases import publish

from kit import disk
from kit.archive import search as index
from kit.archive import store
from kit.archive.days import day
from kit.archive.deposit import add
from kit.archive.search import Query, search
from kit.archive.store import Archive
from kit.archive.text import excerpt, fold
from kit.errors import KitError


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Three releases with what French has of accents, ligatures and apostrophes."""
    folder = tmp_path_factory.mktemp("search")
    made = Archive(folder / "archive")
    for released in (
        publish(
            folder,
            "CP1-2019",
            day="2019-03-01",
            title="Le cœur de l’étoile",
            pages=("Une œuvre née à Besançon, au théâtre de l’Océan.",),
            people=("Noé Besançon",),
            credits=("© Émile Faure",),
            issuers=(("sim", "Société des images mesurées"),),
        ),
        publish(
            folder,
            "CP2-2020",
            day="2020-09-21",
            title="Un océan de lumière",
            pages=("La coeur-réaction dure onze minutes. Émile Faure en parle.",),
            people=("Camille Leroux",),
            credits=("© Anaïs Delcourt / Orbite",),
            issuers=(("orbite", "Orbite"),),
        ),
        publish(
            folder,
            "CP3-2020",
            day="2020-09-21",
            title="Étés de marée",
            pages=("Les mesures de marées.",),
            people=("Camille Leroux", "Noé Besançon"),
            credits=("© Émile Faure",),
            issuers=(("orbite", "Orbite"), ("sim", "Société des images mesurées")),
        ),
    ):
        add(made, released, NOON)
    return made


def found(archive: Archive, words: str = "", **fields: object) -> list[str]:
    return [one.reference for one in search(archive, Query(words=words, **fields))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "references"),
    [
        ("ocean", ["CP2-2020", "CP1-2019"]),
        ("OCÉAN", ["CP2-2020", "CP1-2019"]),
        ("cœur", ["CP2-2020", "CP1-2019"]),
        ("COEUR", ["CP2-2020", "CP1-2019"]),
        ("l'étoile", ["CP1-2019"]),
        ("l’etoile", ["CP1-2019"]),
        ("besancon theatre", ["CP1-2019"]),
        ("océan marée", []),
        ('"onze minutes"', ["CP2-2020"]),
        ('"minutes onze"', []),
        ("maree", ["CP3-2020"]),
        ("mar*", ["CP3-2020"]),
        ("ete*", ["CP3-2020"]),
        ("CP1-2019", ["CP1-2019"]),
        ("AND OR NOT ( ^ : -", []),
        ("—", ["CP3-2020", "CP2-2020", "CP1-2019"]),
        ('un"clos', []),
        ("", ["CP3-2020", "CP2-2020", "CP1-2019"]),
    ],
)
def test_words_are_found_whatever_their_accents_and_case(
    archive: Archive, words: str, references: list[str]
) -> None:
    assert found(archive, words) == references


@pytest.mark.parametrize(
    ("fields", "references"),
    [
        ({"since": date(2020, 1, 1)}, ["CP3-2020", "CP2-2020"]),
        ({"until": date(2019, 12, 31)}, ["CP1-2019"]),
        ({"since": date(2019, 3, 1), "until": date(2019, 3, 1)}, ["CP1-2019"]),
        ({"since": date(2020, 9, 22)}, []),
        ({"issuer": "sim"}, ["CP3-2020", "CP1-2019"]),
        ({"issuer": "societe des images"}, ["CP3-2020", "CP1-2019"]),
        ({"person": "noe besancon"}, ["CP3-2020", "CP1-2019"]),
        ({"person": "Émile Faure"}, []),
        ({"credit": "emile faure"}, ["CP3-2020", "CP1-2019"]),
        ({"issuer": "orbite", "credit": "Delcourt"}, ["CP2-2020"]),
        ({"person": 'x" OR "y'}, []),
    ],
)
def test_fields_narrow_the_search(
    archive: Archive, fields: dict[str, object], references: list[str]
) -> None:
    assert found(archive, **fields) == references


def test_words_and_fields_go_together(archive: Archive) -> None:
    assert found(archive, "marée", person="Leroux", since=date(2020, 1, 1)) == ["CP3-2020"]


def test_one_more_answer_says_that_there_are_more(archive: Archive) -> None:
    assert found(archive, limit=1) == ["CP3-2020", "CP2-2020"]


def test_a_hit_shows_the_words_around(archive: Archive) -> None:
    (hit,) = search(archive, Query(words="theatre"))
    assert hit.excerpt == "Une œuvre née à Besançon, au théâtre de l’Océan."
    assert (hit.title, hit.issuers) == ("Le cœur de l’étoile", ("Société des images mesurées",))


def test_only_the_newest_version_is_found(office: Office) -> None:
    office.add(pages=("Une erreur.",))
    office.add(pages=("Une mesure.",))
    assert found(office.archive, "erreur") == []
    assert [(one.reference, one.version) for one in search(office.archive, Query(words="mesure"))] \
        == [("CP106-2020", 2)]  # fmt: skip


def test_200_releases_are_found_by_what_they_say(two_hundred: Office) -> None:
    for entry in search(two_hundred.archive, Query(limit=200)):
        assert entry.reference in found(two_hundred.archive, f'"{entry.title}"')
    assert len(found(two_hundred.archive, limit=500)) == 200


def test_the_index_is_a_cache(office: Office) -> None:
    office.add()
    office.archive.index.unlink()
    assert found(office.archive, "lumiere") == ["CP106-2020"]


def test_a_damaged_index_is_made_anew(office: Office) -> None:
    office.add()
    data = bytearray(office.archive.index.read_bytes())
    data[4096:8192] = b"\xff" * 4096
    office.archive.index.write_bytes(data)
    with pytest.raises(KitError, match="`kit archive reindex` makes it anew"):
        found(office.archive, "lumiere")
    assert index.reindex(office.archive) == (1, ())
    assert found(office.archive, "lumiere") == ["CP106-2020"]


def test_reindexing_says_what_it_can_t_read(office: Office) -> None:
    office.add()
    office.add("CP107-2020")
    (office.archive.object("CP107-2020") / "v1/content/kit.json").unlink()
    assert index.reindex(office.archive) == (1, ("CP107-2020",))


def test_an_index_of_another_shape_is_made_anew(office: Office) -> None:
    office.add()
    with disk.database(office.archive.index) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert found(office.archive, "lumiere") == ["CP106-2020"]
    assert store.is_clean(office.archive)


def test_there_is_nothing_to_search_where_there_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(KitError, match="there is no archive at"):
        found(Archive(tmp_path / "archive"))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Cœur", "coeur"),
        ("ÉTÉ", "ete"),
        ("Ægir", "aegir"),
        ("l’an", "l'an"),
        ("ﬁlm", "film"),
        ("2 500", "2 500"),
        ("Straße", "strasse"),
    ],
)
def test_the_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_an_excerpt_starts_and_ends_with_whole_words() -> None:
    text = "mot " * 50 + "la Grande Marée du siècle " + "fin " * 50
    assert excerpt(text, ("maree",), 60) == (
        "… mot mot la Grande Marée du siècle fin fin fin fin fin fin …"
    )


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020-09-21", date(2020, 9, 21), date(2020, 9, 21)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
    ],
)
def test_a_month_and_a_year_are_bounds_too(text: str, first: date, last: date) -> None:
    assert day(text, is_last=False) == first
    assert day(text, is_last=True) == last
