"""A dossier sets everything that its chapters say, whatever they are."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kit.build.choice import Choice
from kit.build.line import pages_of
from kit.source.workspace import find_workspace

ROOT = Path(__file__).parents[2]
KINDS = ("editorial", "article", "figures", "programme", "people", "glossary")
FRONT = """\
---
kind: {kind}
title: Un titre
label: Une rubrique
standfirst: Deux mots sous le titre
authors: [leroux]
photo: horizon
{figures}---

{body}
"""
FIGURES = "figures:\n  - {value: '1961', legend: une année}\n"


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """The sample with no chapter, in a workspace of its own."""
    (tmp_path / "kit.toml").write_text("", "utf-8")
    made = tmp_path / "releases" / "CP106-2020"
    shutil.copytree(ROOT / "releases" / "CP106-2020", made)
    shutil.rmtree(made / "dossier")
    (made / "dossier").mkdir()
    return made


def dossier(release: Path, chapter: str) -> str:
    """The chapter, from its title on, as the page of the dossier holds it."""
    (release / "dossier" / "01-un.fr.md").write_text(chapter, "utf-8")
    choice = Choice(documents=("dossier",), editions=("archive",))
    (page,) = pages_of(find_workspace(release), release, choice)
    return page.html.partition('id="chapter-un"')[2].partition('id="photographs"')[0]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("figures", ["", FIGURES], ids=["", "with figures"])
@pytest.mark.parametrize("body", ["", "Un paragraphe."], ids=["", "with text"])
def test_a_chapter_of_any_kind_loses_no_word(
    release: Path, kind: str, figures: str, body: str
) -> None:
    html = dossier(release, FRONT.format(kind=kind, figures=figures, body=body))
    words = " ".join(re.sub(r"<[^>]+>", "", html).split())
    assert words.count("Une rubrique") == 1
    assert words.count("Deux mots sous le titre") == 1
    assert words.count("une année") == (1 if figures else 0)
    assert words.count("Un paragraphe.") == (1 if body else 0)
    assert html.count("<cite>") == 1
    assert html.count('class="hero"') == 1


def test_contacts_stand_under_the_logo_of_their_own_issuer(release: Path) -> None:
    facts = release / "release.yaml"
    facts.write_text(facts.read_text("utf-8") + "contacts: {orbite: []}\n", "utf-8")
    (release / "dossier" / "01-un.fr.md").write_text(
        FRONT.format(kind="editorial", figures="", body="Un."), "utf-8"
    )
    choice = Choice(documents=("dossier",), editions=("archive",))
    (page,) = pages_of(find_workspace(release), release, choice)
    back = page.html.partition('class="issuers')[2].partition('class="foot"')[0]
    first, second = (half for half in re.split(r"<img ", back)[1:])
    assert "Contacts presse" not in first
    assert second.count("mailto:") == 2
