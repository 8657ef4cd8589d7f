"""A part of a release is made again: the rest stays where it is still right, and goes where not."""

import json
import shutil
from pathlib import Path

import pytest
from kit_command import ROOT, files, kit

ONLY = ("build", "CP106-2020", "--only", "communique")
EMAIL = "email/CP106-2020-communique-fr.pdf"
PRINT = "print/CP106-2020-communique-fr-print.pdf"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "releases", tmp_path / "releases")
    (tmp_path / "kit.toml").write_text("", "utf-8")
    return tmp_path


def build(office: Path, *words: str) -> dict[str, bytes]:
    done = kit(*ONLY, *words, cwd=office)
    assert done.returncode == 0, done.stdout + done.stderr
    return files(office / "out" / "CP106-2020")


def test_an_edition_made_alone_leaves_the_others(office: Path) -> None:
    first = build(office, "--edition", "print")
    both = build(office, "--edition", "email")
    assert set(both) == {EMAIL, PRINT, "kit.json"}
    assert both[PRINT] == first[PRINT]
    told = [one["path"] for one in json.loads(both["kit.json"])["files"]]
    assert told == [EMAIL, PRINT]


def test_a_file_of_another_text_is_not_left_beside_a_new_one(office: Path) -> None:
    build(office, "--edition", "print")
    text = office / "releases" / "CP106-2020" / "text.fr.md"
    text.write_text(text.read_text("utf-8").replace("mettent", "remettent"), "utf-8")
    assert set(build(office, "--edition", "email")) == {EMAIL, "kit.json"}


def test_a_document_that_the_release_does_not_name_is_told(office: Path) -> None:
    done = kit("build", "CP106-2020", "--only", "comunique", cwd=office)
    assert done.returncode == 2
    assert done.stderr.startswith("the release names no document `comunique`.\n")
    assert "communique" in done.stderr
