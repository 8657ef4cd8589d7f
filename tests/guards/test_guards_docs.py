"""Every command that the documents show is run, and answers what they show.

A fenced block marked `console` is a session in a copy of the repository: lines that begin with `$ `
are commands, those below are found in what they print, in that order; `…` stands for anything.
`console exit=1` says that the last command of the block ends so. A block below the name of a file,
alone on its line, is written there. The blocks of one document follow one another, so that a tour
may go on where it was.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from guard_modules import ROOT

FENCE = re.compile(r"^```console(?: exit=(\d+))?\n(.*?)^```$", re.M | re.S)

PART = re.compile(
    rf"{FENCE.pattern}|^`(?P<file>[^`\n]+/[^`\n]+)`:\n\n```\w+\n(?P<words>.*?)^```$", re.M | re.S
)
"""A session, or a file that the reader writes."""

# What changes the machine, or starts the whole suite, is not run here but by .ci/run.
ELSEWHERE = re.compile(
    r"(sudo |apt-get |git clone |cd press-kit$|sh bin/(setup|demo|test|bench|lock)|make )"
)

NOT_COPIED = {".git", ".venv", ".tools", "out", "build", "dist"}


@dataclass(frozen=True)
class Step:
    """One command. shown: the lines printed below it. code: how it must end."""

    command: str
    shown: tuple[str, ...]
    code: int


def documents() -> list[Path]:
    found = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    return sorted(path for path in found if FENCE.search(path.read_text(encoding="utf-8")))


@dataclass(frozen=True)
class Written:
    """A file, from the folder of the copy, and what its reader writes there."""

    file: str
    words: str


def steps_of(text: str) -> Iterator[Step | Written]:
    for part in PART.finditer(text):
        if part["file"]:
            yield Written(part["file"], part["words"])
            continue
        code, block = part[1], part[2]
        sessions = re.split(r"^\$ ", block, flags=re.M)[1:]
        for index, session in enumerate(sessions):
            command, *shown = session.replace("\\\n", " ").rstrip().split("\n")
            is_last = index == len(sessions) - 1
            yield Step(command, tuple(shown), int(code or 0) if is_last else 0)


def prints(shown: tuple[str, ...], printed: str) -> bool:
    """Whether the lines shown are found in what is printed, in their order."""
    parts = [re.escape(line.strip()).replace("…", ".*") for line in shown]
    wanted = [part for part in parts if part and part != ".*"]
    if not wanted:
        return True
    pattern = r"^\s*" + r"\s*$(?s:.*?)^\s*".join(wanted) + r"\s*$"
    return re.search(pattern, printed, re.M) is not None


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT, tmp_path / "press-kit", ignore=_left_behind))


def _left_behind(folder: str, names: list[str]) -> list[str]:
    """What is made here, not written: caches anywhere, the rest at the top."""
    is_top = Path(folder) == ROOT
    return [
        name
        for name in names
        if name == "__pycache__" or name.endswith("_cache") or (is_top and name in NOT_COPIED)
    ]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A user whose PATH knows `kit`, with a home of their own."""
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    kit = bin_folder / "kit"
    kit.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m kit "$@"\n', encoding="utf-8")
    kit.chmod(kit.stat().st_mode | stat.S_IXUSR)
    return {
        "PATH": f"{bin_folder}:{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": str(tmp_path / "home"),
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
    }


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_commands_of_a_document_run(
    document: Path, copy: Path, environment: dict[str, str]
) -> None:
    for step in steps_of(document.read_text(encoding="utf-8")):
        if isinstance(step, Written):
            (copy / step.file).write_text(step.words, encoding="utf-8")
            continue
        if ELSEWHERE.match(step.command):
            continue
        ran = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", step.command],
            cwd=copy,
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        told = f"$ {step.command}\n{ran.stdout}{ran.stderr}"
        assert ran.returncode == step.code, told
        assert prints(step.shown, ran.stdout + ran.stderr), f"{told}\nshown: {step.shown}"


def test_scripts_and_targets_that_documents_name_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    for document in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        text = document.read_text(encoding="utf-8")
        for script in re.findall(r"\bsh (bin/[\w-]+)", text):
            assert (ROOT / script).is_file(), f"{document.name} names {script}"
        for target in re.findall(r"`make ([a-z-]+)`|^\$ make ([a-z-]+)$", text, re.M):
            assert set(target) - {""} <= targets, f"{document.name} names make {target}"


def test_links_between_documents_lead_somewhere() -> None:
    for document in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        text = re.sub(r"^```.*?^```$|`[^`\n]*`", "", document.read_text("utf-8"), flags=re.M | re.S)
        for link in re.findall(r"\]\(([^)\s]+)\)", text):
            if "://" in link or link.startswith(("mailto:", "#")):
                continue
            target = document.parent / link.partition("#")[0]
            assert target.exists(), f"{document.relative_to(ROOT)} links to {link}"


def test_a_block_is_a_session() -> None:
    text = "```console exit=1\n$ kit check x\n  a\n$ kit build \\\n  x\nb\n```\n"
    assert list(steps_of(text)) == [
        Step("kit check x", ("  a",), 0),
        Step("kit build    x", ("b",), 1),
    ]


@pytest.mark.parametrize(
    ("shown", "printed", "is_so"),
    [
        ((), "anything", True),
        (("one",), "zero\none\n", True),
        (("one",), "one more\n", False),
        (("one …",), "one more\n", True),
        (("one", "…", "three"), "one\ntwo\nthree\n", True),
        (("three", "one"), "one\ntwo\nthree\n", False),
        (("  indented",), "indented\n", True),
        (("a (b)",), "a (b)\n", True),
    ],
)
def test_lines_shown_are_looked_for(shown: tuple[str, ...], printed: str, is_so: bool) -> None:
    assert prints(shown, printed) is is_so
