"""Ctrl-C at any time: no traceback, exit code 130, and nothing torn.

The key is pressed when a module begins to be imported, which is the same instant on any machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Python runs a module of this name when it starts.
PRESSED = """
import os, signal, sys

class Press:
    def find_spec(self, name, path=None, target=None):
        if name == {name!r}:
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Press())
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A workspace with one release."""
    (tmp_path / "kit.toml").write_text("", "utf-8")
    run(tmp_path, "", "new", "CP1", "--title", "Le ciel", "--date", "2020-09-21")
    return tmp_path


def run(office: Path, pressed_at: str, *words: str) -> subprocess.CompletedProcess[str]:
    """`kit` with these words, stopped when it begins to import the module `pressed_at`."""
    keys = office / "keys"
    keys.mkdir(exist_ok=True)
    (keys / "sitecustomize.py").write_text(PRESSED.format(name=pressed_at), "utf-8")
    return subprocess.run(
        [sys.executable, "-m", "kit", *words],
        cwd=office,
        env={
            **os.environ,
            "PYTHONPATH": f"{keys}{os.pathsep}{ROOT}",
            "XDG_CACHE_HOME": str(office / "cache"),
            "KIT_LANG": "en",
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("module", ["click", "kit.cli", "kit.errors"])
def test_who_stops_it_while_it_starts_is_answered_by_nothing(office: Path, module: str) -> None:
    stopped = run(office, module, "build", "CP1")
    assert (stopped.returncode, stopped.stdout, stopped.stderr) == (130, "", "")


@pytest.mark.parametrize("module", ["kit.build.line", "yaml", "kit.edition.print", "pikepdf"])
def test_who_stops_it_while_it_works_is_told_so(office: Path, module: str) -> None:
    stopped = run(office, module, "build", "CP1", "--only", "communique")
    assert stopped.stderr == "\nStopped. What was not finished is left as it was.\n"
    assert (stopped.returncode, stopped.stdout) == (130, "")
    assert not (office / "out").exists()


def test_a_shell_that_runs_it_in_the_background_is_obeyed(office: Path) -> None:
    """There Ctrl-C is meant for another program: the shell lets it be ignored."""
    words = "trap '' INT; exec \"$@\""
    keys = office / "keys"
    (keys / "sitecustomize.py").write_text(PRESSED.format(name="click"), "utf-8")
    ran = subprocess.run(
        ["sh", "-c", words, "sh", sys.executable, "-m", "kit", "--version"],
        env={**os.environ, "PYTHONPATH": f"{keys}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout[:9]) == (0, "press-kit")
