"""What a line, a boilerplate or a biography can't hold is told: it would vanish from the page."""

import shutil
from pathlib import Path

import pytest
import yaml
from model_office import Office

BRANDS = Path(__file__).parents[2] / "assets" / "brands"
CAPTIONS = [
    ("Le <b>ciel</b>", "raw-html"),
    ("![](photos/sky.jpg) Le ciel", "paragraph-alone"),
    ("Le ciel[^1]", "note-place"),
]
PASSAGES = [
    ("- un\n- deux", "paragraphs-alone"),
    ("1. un\n2. deux", "paragraphs-alone"),
    ("# Un", "paragraphs-alone"),
    ("> Un.", "paragraphs-alone"),
    ("| a |\n|---|\n| b |", "paragraphs-alone"),
    ("```\nun\n```", "paragraphs-alone"),
    ("***", "paragraphs-alone"),
    ("![](photos/sky.jpg)", "paragraphs-alone"),
    ("Un <b>deux</b>.", "raw-html"),
    ("Un[^1].", "note-place"),
    ("Un[^1].\n\n[^1]: deux.", "note-place"),
]
CHAPTER = """\
---
kind: people
title: Des voix
{front}
---

Des voix.
"""


def block(words: str) -> str:
    return "|-\n" + "\n".join(f"    {line}" for line in words.split("\n"))


def rules(office: Office, start: str) -> list[str]:
    return [one.split(": ")[1] for one in office.findings() if one.startswith(start)]


@pytest.mark.parametrize(("words", "rule"), CAPTIONS)
def test_a_caption_is_one_paragraph_of_words(office: Office, words: str, rule: str) -> None:
    office.change("text.fr.md", "{alt: Un ciel}", f"{{alt: Un ciel, caption: '{words}'}}")
    assert office.findings()[0].startswith(f"text.fr.md:4:39: {rule}: ")


@pytest.mark.parametrize(("words", "rule"), PASSAGES)
def test_a_boilerplate_of_the_text_is_paragraphs(office: Office, words: str, rule: str) -> None:
    office.change("text.fr.md", "roles:", f"boilerplates:\n  orbite: {block(words)}\nroles:")
    assert rules(office, "text.fr.md:4:11: ")[0] == rule


@pytest.mark.parametrize(("words", "rule"), PASSAGES)
def test_a_biography_is_paragraphs(office: Office, words: str, rule: str) -> None:
    front = f"people:\n  leroux:\n    words: {block(words).replace('    ', '      ')}"
    office.write("dossier/01-voix.fr.md", CHAPTER.format(front=front))
    assert rules(office, "dossier/01-voix.fr.md:6:12: ")[0] == rule


@pytest.mark.parametrize(("words", "rule"), PASSAGES)
def test_a_boilerplate_of_a_brand_is_paragraphs(office: Office, words: str, rule: str) -> None:
    brand = office.root / "assets" / "brands" / "orbite"
    shutil.copytree(BRANDS / "orbite", brand)
    about = yaml.safe_load((brand / "brand.yaml").read_text())["boilerplate"]["fr"]
    (brand / about).write_text(f"L’agence.\n\n{words}\n")
    assert rules(office, f"assets/brands/orbite/{about}:3:")[0] == rule


def test_its_message_says_where_and_what_to_write(office: Office) -> None:
    office.change("text.fr.md", "roles:", "boilerplates:\n  orbite: |-\n    - un\nroles:")
    assert office.findings() == [
        "text.fr.md:4:11: paragraphs-alone: only paragraphs can stand in a boilerplate or a "
        "biography. Write it as a sentence, or in the text of the release."
    ]


def test_paragraphs_with_emphasis_and_links_are_set(office: Office) -> None:
    words = "L’*agence*.\n\nElle [écrit](https://example.org).\\\nBien."
    office.change("text.fr.md", "roles:", f"boilerplates:\n  orbite: {block(words)}\nroles:")
    assert office.findings() == []


def test_a_standfirst_is_one_paragraph(office: Office) -> None:
    front = "standfirst: |-\n  Un.\n\n  Deux."
    office.write("dossier/01-voix.fr.md", CHAPTER.format(front=front))
    assert rules(office, "dossier/01-voix.fr.md:4:13: ")[0] == "paragraph-alone"


def test_a_standfirst_of_several_lines_is_set(office: Office) -> None:
    front = "standfirst: |-\n  Un\n  deux."
    office.write("dossier/01-voix.fr.md", CHAPTER.format(front=front))
    assert "paragraph-alone" not in rules(office, "dossier/")


def test_a_term_and_its_meaning_are_words(office: Office) -> None:
    front = "terms:\n  <b>ciel</b>: l’air\n  nuit: '<i>noir</i>'"
    office.write("dossier/01-voix.fr.md", CHAPTER.format(front=front))
    assert rules(office, "dossier/01-voix.fr.md:5:3: ") == ["raw-html", "raw-html"]
    assert rules(office, "dossier/01-voix.fr.md:6:9: ") == ["raw-html", "raw-html"]


@pytest.mark.parametrize("part", ["event", "meeting"])
def test_a_name_of_what_the_release_has_not_is_told(office: Office, part: str) -> None:
    office.change("text.fr.md", "roles:", f"{part}_name: Le ciel\nroles:")
    assert office.findings() == [
        f"text.fr.md:3:1: name-unused: the release has no `{part}:`, so `{part}_name` is not set. "
        f"Add `{part}:` to `release.yaml`, or remove the line."
    ]
