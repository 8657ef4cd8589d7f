"""The words of a release are linted where they stand: in a text, its front matter, a brand."""

import pytest
from model_office import Office

from kit.errors import Refused


def test_nothing_is_said_of_words_that_are_right(office: Office) -> None:
    assert office.words() == []


def test_a_weekday_that_is_not_that_of_its_date_stops_a_build(office: Office) -> None:
    office.change("text.fr.md", "Le ciel est bleu.", "Le ciel sera bleu mardi 23 septembre 2020.")
    assert office.words() == ["text.fr.md:7:19: weekday-mismatch"]
    with pytest.raises(Refused):
        office.release()


def test_a_weekday_without_a_year_is_judged_by_the_date_of_the_release(office: Office) -> None:
    office.change("text.fr.md", "Le ciel est bleu.", "Le ciel sera bleu mardi 23 septembre.")
    assert office.words() == ["text.fr.md:7:19: weekday-mismatch"]


def test_a_title_is_linted_where_it_stands(office: Office) -> None:
    office.change("text.fr.md", "title: Le ciel", "title: Le ciel, mardi 23 septembre 2020")
    assert office.words() == ["text.fr.md:2:17: weekday-mismatch"]


def test_a_quoted_title_is_linted_at_its_beginning(office: Office) -> None:
    office.change("text.fr.md", "title: Le ciel", 'title: "Le ciel, mardi 23 septembre 2020"')
    assert office.words() == ["text.fr.md:2:8: weekday-mismatch"]


def test_a_rule_is_silenced_for_the_whole_text(office: Office) -> None:
    office.change(
        "text.fr.md",
        "title: Le ciel",
        "check: {ignore: [weekday-mismatch]}\ntitle: Le ciel, mardi 23 septembre 2020",
    )
    office.change("text.fr.md", "Le ciel est bleu.", "Ce mardi 23 septembre 2020.")
    assert office.words() == []


def test_a_boilerplate_is_linted_in_its_brand(office: Office) -> None:
    from kit.source.workspace import bundled

    for one in bundled("assets/brands/orbite").iterdir():
        office.write(f"../../assets/brands/orbite/{one.name}", one.read_bytes())
    office.write("../../assets/brands/orbite/about.fr.md", "Créée mardi 23 septembre 2020.\n")
    assert office.words() == ["assets/brands/orbite/about.fr.md:1:7: weekday-mismatch"]


def test_an_event_before_the_release_is_told_where_it_is_written(office: Office) -> None:
    office.change("release.yaml", "documents", "event: {start: 2020-09-02}\ndocuments")
    office.change("text.fr.md", "title", "event_name: Journée\ntitle")
    assert office.words() == ["release.yaml:8:16: event-before-release"]


def test_the_words_of_a_wrong_release_are_linted_too(office: Office) -> None:
    office.change("release.yaml", "date: 2020-09-21", "date: 2020-09-31")
    office.change("text.fr.md", "Le ciel est bleu.", "Le ciel sera bleu mardi 23 septembre 2020.")
    assert office.words() == ["text.fr.md:7:19: weekday-mismatch"]


def test_an_acronym_that_the_brand_knows_needs_no_words(office: Office) -> None:
    office.change("text.fr.md", "Le ciel est bleu.", "Une IRM du ciel.")
    assert office.words() == []


def test_a_text_in_an_unknown_language_is_not_linted(office: Office) -> None:
    office.write("text.xx.md", "---\ntitle: X\n---\n\nX.\n")
    office.change("release.yaml", "date: 2020-09-21", "date: 2020-09-31")
    assert office.words() == []


def test_nor_does_it_where_another_fact_is_wrong(office: Office) -> None:
    office.change("release.yaml", "date: 2020-09-21", "date: 2020-09-31")
    office.change("text.fr.md", "Le ciel est bleu.", "Une IRM du ciel.")
    assert office.words() == []
