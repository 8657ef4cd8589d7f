"""The same sources give the same bytes, anywhere; and an archive edition gives them from itself."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from conformance_samples import ROOT, SAMPLES, editions, kit

pytestmark = pytest.mark.slow

PARTS = ("kit", "releases", "assets", "layouts", "fonts")
ELSEWHERE = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "77"}


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("reference", SAMPLES)
def test_another_folder_zone_locale_seed_and_an_empty_cache_change_no_byte(
    built: Path, reference: str, tmp_path: Path
) -> None:
    copy = tmp_path / "ailleurs" / "bureau"
    for part in PARTS:
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "kit.toml", copy)
    places = {"PYTHONPATH": str(copy), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    done = kit("build", reference, cwd=copy, **places, **ELSEWHERE)
    assert done.returncode == 0, done.stdout + done.stderr
    assert digests(copy / "out" / reference) == digests(built / reference)


@pytest.mark.parametrize("reference", SAMPLES)
def test_every_archive_edition_is_rebuilt_identically(
    built: Path, reference: str, tmp_path: Path
) -> None:
    cache = str(tmp_path / "cache")
    kept = [path for path in editions(built, "archive") if path.parts[-3] == reference]
    assert len(kept) >= 10
    said = {}
    for path in kept:
        done = kit("rebuild", str(path), cwd=tmp_path, TZ="Asia/Tokyo", XDG_CACHE_HOME=cache)
        said[path.name] = (done.stdout + done.stderr, done.returncode)
    assert said == {path.name: ("identical\n", 0) for path in kept}
