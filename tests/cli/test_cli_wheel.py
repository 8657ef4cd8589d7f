"""An installed wheel is whole: it builds a release far from the repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    words = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


@pytest.mark.slow
def test_a_wheel_holds_layouts_brands_fonts_and_profiles(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("layouts", "fonts", "assets"):
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
        inside = {f"kit/_data/{path.relative_to(ROOT).as_posix()}" for path in files}
        assert files
        assert inside <= names


@pytest.mark.slow
def test_a_wheel_holds_no_test_and_no_sample(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top.partition("-")[0] for top in tops} == {"kit", "press_kit"}


@pytest.mark.slow
def test_an_installed_wheel_builds_the_sample(wheel: Path, tmp_path: Path) -> None:
    installed, work = tmp_path / "site", tmp_path / "work"
    zipfile.ZipFile(wheel).extractall(installed)
    shutil.copytree(ROOT / "releases", work / "releases")
    shutil.copy(ROOT / "kit.toml", work)
    ran = subprocess.run(
        [sys.executable, "-P", "-m", "kit", "build", "CP106-2020"],
        cwd=work,
        env=os.environ | {"PYTHONPATH": str(installed), "XDG_CACHE_HOME": str(tmp_path / "cache")},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stderr
    made = {path.name for path in (work / "out" / "CP106-2020").rglob("*")}
    assert made >= {
        "CP106-2020-communique-fr-archive.pdf",
        "CP106-2020-communique-fr-print.pdf",
        "CP106-2020-communique-fr.pdf",
        "kit.json",
    }
