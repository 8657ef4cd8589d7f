"""A chapter that would be left out of the press kit is told: in no language, no document, half."""

import pytest
from model_office import TEXT, Office

CHAPTER = """\
---
kind: article
title: Le ciel
{front}---

Le ciel est bleu.
"""


@pytest.fixture
def office(office: Office) -> Office:
    """The release in French and English, with a dossier."""
    office.change("release.yaml", "issuers:", "languages: [fr, en]\nissuers:")
    office.change("release.yaml", "documents: [communique]", "documents: [communique, dossier]")
    office.write("text.en.md", TEXT)
    return office


def chapters(office: Office, *names: str, front: str = "") -> None:
    for name in names:
        office.write(f"dossier/{name}.md", CHAPTER.format(front=front))


def test_one_that_is_missing_in_a_language_is_an_error(office: Office) -> None:
    chapters(office, "01-ciel.fr", "01-ciel.en", "02-nuit.fr")
    assert office.findings() == [
        "dossier/02-nuit.fr.md:1:1: chapter-missing: this chapter is missing in `en`: the press "
        "kit would come out without it. Write `dossier/02-nuit.en.md`; if it has no counterpart, "
        "write here `check: {ignore: [chapter-missing]}`."
    ]
    assert office.refusal().startswith("dossier/02-nuit.fr.md:1:1: ")


def test_one_may_be_of_one_language_if_its_author_says_so(office: Office) -> None:
    chapters(office, "01-ciel.fr", "01-ciel.en")
    chapters(office, "02-nuit.fr", front="check: {ignore: [chapter-missing]}\n")
    assert office.findings() == []


def test_a_counterpart_may_have_a_slug_of_its_own_language(office: Office) -> None:
    chapters(office, "01-ciel.fr", "01-sky.en")
    assert office.findings() == []


def test_one_counterpart_is_not_that_of_two(office: Office) -> None:
    chapters(office, "01-ciel.fr", "01-nuit.fr", "01-ciel.en")
    assert [one.split(": ")[0] for one in office.findings()] == ["dossier/01-nuit.fr.md:1:1"]


def test_one_in_a_language_that_the_release_does_not_speak_is_told(office: Office) -> None:
    chapters(office, "01-ciel.fr", "01-ciel.en", "01-ciel.it")
    assert office.findings() == [
        "dossier/01-ciel.it.md:1:1: text-not-listed: the release is not in `it`: this text is "
        "left out. Add `it` to `languages:`."
    ]


@pytest.mark.parametrize("name", ["01-ciel.txt", "01-ciel.fr.MD", "ciel.markdown"])
def test_a_file_of_words_that_is_no_chapter_is_told(office: Office, name: str) -> None:
    chapters(office, "01-ciel.fr", "01-ciel.en")
    office.write(f"dossier/{name}", "Le ciel est bleu.\n")
    assert office.findings() == [
        f"dossier/{name}:1:1: chapter-name: `{name}` is not named as a chapter. Name it by its "
        f"order, a slug and its language: `10-editorial.fr.md`."
    ]


def test_chapters_that_no_document_sets_are_told(office: Office) -> None:
    office.change("release.yaml", "documents: [communique, dossier]", "documents: [communique]")
    chapters(office, "01-ciel.fr")
    assert office.findings() == [
        "release.yaml:9:1: chapters-not-set: no document of the release sets the chapters, such "
        "as `dossier/01-ciel.fr.md`. Add `dossier` to `documents:`."
    ]


def test_a_fact_sheet_sets_the_figures_of_chapters(office: Office) -> None:
    office.change("release.yaml", "documents: [communique, dossier]", "documents: [fiche]")
    chapters(office, "01-ciel.fr", "01-ciel.en")
    assert office.findings() == []
