"""The manual of layouts: its tutorial is built and tried, its tables are those of the code."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from layouts_tables import PAGE, ROOT, page_as_made

from kit.build.torture import cases
from kit.model.layout import CARRIES, NEEDS
from kit.model.sheets import LayoutSheet
from kit.press import overflow

TEXT = PAGE.read_text(encoding="utf-8")
FILE = re.compile(r"^`(layouts/[^`]+)`:\n\n```\w+\n(.*?)^```$", re.M | re.S)


def kit(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kit", *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "KIT_LANG": "en"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which the reader has done what the tutorial says."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "kit.toml").write_text("", encoding="utf-8")
    begun = kit("layout", "new", "rappel", cwd=folder)
    assert begun.returncode == 0, begun.stderr
    for name, text in FILE.findall(TEXT):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_tutorial_writes_every_file_of_the_layout(office: Path) -> None:
    written = {name for name, _ in FILE.findall(TEXT)}
    there = {path.relative_to(office).as_posix() for path in office.glob("layouts/**/*.*")}
    assert written == there


def test_the_layout_of_the_tutorial_stands_hard_data(office: Path) -> None:
    tried = kit("layout", "check", "rappel", "--brand", "orbite", cwd=office)
    assert tried.returncode == 0, tried.stdout + tried.stderr
    assert re.fullmatch(r"rappel: \d+ releases tried, errors: 0\.\n", tried.stdout)


def test_the_layout_of_the_tutorial_is_made_of_a_release(office: Path) -> None:
    assert (
        kit("new", "CP3", "--title", "Le ciel", "--issuer", "starter", cwd=office).returncode == 0
    )
    release = office / "releases" / "CP3" / "release.yaml"
    facts = release.read_text(encoding="utf-8").replace("[communique]", "[communique, rappel]")
    meeting = "meeting: {start: 2030-01-19T11:30 Europe/Paris, room: Salle des cartes}\n"
    release.write_text(facts + meeting, encoding="utf-8")
    text = release.with_name("text.fr.md")
    words = text.read_text(encoding="utf-8")
    text.write_text(words.replace("title:", "meeting_name: Rencontre\ntitle:", 1), encoding="utf-8")
    built = kit("build", "CP3", "--edition", "email", cwd=office)
    assert built.returncode == 0, built.stdout + built.stderr
    pdf = pypdfium2.PdfDocument(office / "out" / "CP3" / "email" / "CP3-rappel-fr.pdf")
    said = " ".join(pdf[0].get_textpage().get_text_range().split())
    assert "RAPPEL" in said.upper()
    assert "Le ciel" in said
    assert "Salle des cartes" in said
    assert [round(side / 72 * 25.4) for side in pdf[0].get_size()] == [148, 105]


def test_the_tables_are_made_from_the_code() -> None:
    assert page_as_made() == TEXT, "run: python tests/layouts/layouts_tables.py"


def test_every_key_of_a_layout_is_told() -> None:
    keys = {*LayoutSheet.model_fields, *NEEDS, *CARRIES}
    assert {key for key in keys if f"`{key}`" not in TEXT} == set()


def test_every_case_is_told() -> None:
    names = {case.name for case in cases("fr", ("a", "b", "c"), ())}
    told = {name for name in names if f"`{name}`" in TEXT}
    assert {name for name in names - told if not name.startswith("no-")} == set()


def test_every_finding_of_a_page_is_told() -> None:
    source = Path(overflow.__file__).read_text(encoding="utf-8")
    rules = set(re.findall(r"finding\(\s*\"([a-z-]+)\"", source))
    assert len(rules) > 10
    assert {rule for rule in rules if f"`{rule}`" not in TEXT} == set()
