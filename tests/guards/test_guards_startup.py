"""What answers at once loads click and nothing heavier."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from guard_modules import ROOT

LOADED = """
import json, sys
before = set(sys.modules)
from kit.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    print(json.dumps([end.code, sorted(set(sys.modules) - before)]), file=sys.stderr)
"""

# Of the standard library: each costs more than the whole of what a finished build has to do.
HEAVY = {
    *("asyncio", "concurrent.futures", "ctypes", "email", "http", "importlib.metadata"),
    *("multiprocessing", "sqlite3", "ssl", "unittest", "urllib.request", "xml", "zipfile"),
}


def loaded(*arguments: str, folder: Path, cache: Path) -> tuple[int, set[str]]:
    """The exit code of `kit` with these arguments, and the modules that it loaded."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(cache)}
    environment.pop("KIT_LANG", None)
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        cwd=folder,
        env=environment | {"LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.stderr, ran.stdout
    code, names = json.loads(ran.stderr.splitlines()[-1])
    return code or 0, set(names)


def weight(names: set[str]) -> set[str]:
    """Which of the modules are heavy, or not ours, click's or the standard library's."""
    foreign = {name for name in names if not _is_light(name.split(".")[0])}
    return foreign | {name for name in names if name in HEAVY}


def _is_light(top: str) -> bool:
    return top in {"kit", "click"} or top in sys.stdlib_module_names


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("build", "--help")], ids=str)
def test_help_loads_nothing_heavy(arguments: tuple[str, ...], tmp_path: Path) -> None:
    code, names = loaded(*arguments, folder=tmp_path, cache=tmp_path)
    assert code == 0
    assert not weight(names)


def test_a_build_with_nothing_changed_loads_nothing_heavy(tmp_path: Path) -> None:
    work = tmp_path / "work"
    shutil.copytree(ROOT / "releases", work / "releases")
    shutil.copy(ROOT / "kit.toml", work)
    first, names = loaded("build", "CP106-2020", folder=work, cache=tmp_path / "cache")
    assert first == 0
    assert "weasyprint" in names
    made = {path: path.stat().st_mtime_ns for path in (work / "out").rglob("*")}
    second, names = loaded("build", "CP106-2020", folder=work, cache=tmp_path / "cache")
    assert second == 0
    assert not weight(names)
    assert {path: path.stat().st_mtime_ns for path in (work / "out").rglob("*")} == made
