"""The manual of layouts: its tutorial is built and tried, its tables are those of the code."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from layouts_tables import PAGE, ROOT, page_as_made

from kit.build.torture import cases
from kit.model.layout import CARRIES, NEEDS
from kit.model.sheets import LayoutSheet
from kit.press import overflow

TEXT = PAGE.read_text(encoding="utf-8")
TUTORIAL = TEXT[TEXT.index("## Build one") : TEXT.index("## What a layout holds")]
STEP = re.compile(r"^(?:`([^`\n]+/[^`\n]+)`:\n\n)?```(\w+)\n(.*?)^```$", re.M | re.S)


@dataclass(frozen=True, slots=True)
class Step:
    """A file that the reader writes, or commands with what they say."""

    file: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """A command of the tutorial: what the page shows, and what it says."""

    command: str
    shown: str
    answer: str


STEPS = tuple(Step(*found) for found in STEP.findall(TUTORIAL))


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a command `kit`, which is that of this checkout."""
    folder = tmp_path_factory.mktemp("bin")
    command = folder / "kit"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kit "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return folder


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The empty folder in which the reader begins."""
    return tmp_path_factory.mktemp("office")


def run(line: str, office: Path, kit: Path) -> subprocess.CompletedProcess[str]:
    path = f"{kit}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["sh", "-c", line],
        cwd=office,
        env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "KIT_LANG": "en"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def said(office: Path, kit: Path) -> tuple[Said, ...]:
    """What each command answers to a reader who does what the page says, in its order."""
    found: list[Said] = []
    for step in STEPS:
        if step.file:
            (office / step.file).write_text(step.text, encoding="utf-8")
            continue
        for command, shown in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", step.text, re.M):
            done = run(command, office, kit)
            assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
            found.append(Said(command, shown, done.stdout))
    return tuple(found)


def test_each_command_of_the_tutorial_answers_what_the_page_shows(said: tuple[Said, ...]) -> None:
    assert [one.command.partition(" ")[0] for one in said] == ["touch", "kit", "kit", "kit", "kit"]
    for one in said:
        pattern = re.escape(one.shown).replace("…", ".*").replace("\\ ", " ")
        assert re.fullmatch(pattern, one.answer), f"{one.command}\n{one.answer}"


@pytest.mark.usefixtures("said")
def test_the_tutorial_writes_every_file_of_the_layout(office: Path) -> None:
    written = {step.file for step in STEPS if step.file.startswith("layouts/")}
    there = {path.relative_to(office).as_posix() for path in office.glob("layouts/**/*.*")}
    assert written == there


@pytest.mark.usefixtures("said")
def test_the_layout_of_the_tutorial_is_made_of_a_release(office: Path) -> None:
    pdf = pypdfium2.PdfDocument(office / "out" / "CP3" / "email" / "CP3-rappel-fr.pdf")
    words = " ".join(pdf[0].get_textpage().get_text_range().split())
    for told in (
        "RAPPEL",
        "Le ciel se lit à la carte",
        "Samedi 19 janvier 2030",
        "Salle des cartes",
    ):
        assert told in words
    assert [round(side / 72 * 25.4) for side in pdf[0].get_size()] == [148, 105]


@pytest.mark.usefixtures("said")
def test_the_layout_of_the_tutorial_stands_hard_data_in_a_face_of_colours(
    office: Path, kit: Path
) -> None:
    tried = run("kit layout check rappel --brand orbite", office, kit)
    assert tried.returncode == 0, tried.stdout + tried.stderr
    assert re.fullmatch(r"rappel: \d+ releases tried, errors: 0\.\n", tried.stdout)


@pytest.mark.usefixtures("said")
def test_a_title_without_a_limit_is_told_as_the_tutorial_says(office: Path, kit: Path) -> None:
    page = office / "layouts" / "rappel" / "page.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace(' data-max-lines="3"', ""), encoding="utf-8")
    tried = run("kit layout check rappel --brand starter", office, kit)
    page.write_text(text, encoding="utf-8")
    assert tried.returncode == 1
    assert "set-in-silence: what can't be set is set in silence" in tried.stderr


def test_the_tables_are_made_from_the_code() -> None:
    assert page_as_made() == TEXT, "run: python tests/layouts/layouts_tables.py"


def test_every_key_of_a_layout_is_told() -> None:
    keys = {*LayoutSheet.model_fields, *NEEDS, *CARRIES}
    assert {key for key in keys if f"`{key}`" not in TEXT} == set()


def test_every_case_is_told() -> None:
    names = {case.name for case in cases("fr", ("a", "b", "c"), ())}
    assert {name for name in names if f"`{name}`" not in TEXT} == set()


def test_every_finding_of_a_page_is_told() -> None:
    source = Path(overflow.__file__).read_text(encoding="utf-8")
    rules = set(re.findall(r"finding\(\s*\"([a-z-]+)\"", source))
    assert len(rules) > 10
    assert {rule for rule in rules if f"`{rule}`" not in TEXT} == set()
