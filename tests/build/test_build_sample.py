"""The sample release through the whole line."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from kit_command import ROOT, files, kit

PATHS = [
    "archive/CP106-2020-communique-fr-archive.pdf",
    "email/CP106-2020-communique-fr.pdf",
    "kit.json",
    "print/CP106-2020-communique-fr-print.pdf",
]
ONLY = ("--only", "communique")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("built")
    done = kit("build", "CP106-2020", *ONLY, "--out", str(out))
    assert done.returncode == 0, done.stderr
    return files(out / "CP106-2020")


def test_three_editions_lie_under_their_names(built: dict[str, bytes]) -> None:
    assert sorted(built) == PATHS


def test_another_folder_zone_locale_seed_and_an_empty_cache_give_the_same_bytes(
    built: dict[str, bytes], tmp_path: Path
) -> None:
    copy = tmp_path / "elsewhere" / "office"
    copy.mkdir(parents=True)
    for part in ("kit", "releases", "assets", "layouts", "fonts"):
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "kit.toml", copy)
    done = kit(
        "build", "CP106-2020", *ONLY,
        cwd=copy, TZ="Pacific/Auckland", LC_ALL="C", PYTHONHASHSEED="77",
        XDG_CACHE_HOME=str(tmp_path / "cache"), PYTHONPATH=str(copy),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    again = files(copy / "out" / "CP106-2020")
    assert {name for name in built if built[name] != again[name]} == set()


def test_an_archive_edition_rebuilds_itself_identically(
    built: dict[str, bytes], tmp_path: Path
) -> None:
    pdf = tmp_path / "archive.pdf"
    pdf.write_bytes(built[PATHS[0]])
    done = kit("rebuild", str(pdf), cwd=tmp_path, TZ="Asia/Tokyo", XDG_CACHE_HOME=str(tmp_path))
    assert (done.stdout, done.returncode) == ("identical\n", 0), done.stderr


def test_nothing_changed_is_answered_without_loading_an_engine(tmp_path: Path) -> None:
    words = ("build", "CP106-2020", *ONLY, "--edition", "email", "--out", str(tmp_path / "out"))
    assert kit(*words).returncode == 0
    program = f"""
import sys
from kit.cli import main
try:
    main(args={[*words, "--json"]!r})
except SystemExit:
    heavy = {{"weasyprint", "pydantic", "jinja2", "babel", "pikepdf", "PIL", "yaml", "logging"}}
    print(sorted(heavy & set(sys.modules)), file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert json.loads(done.stdout)["unchanged"] is True
    assert done.stderr == "[]\n"


def test_the_manifest_tells_files_and_digests(built: dict[str, bytes]) -> None:
    import hashlib

    manifest = json.loads(built["kit.json"])
    digests = {one["path"]: one["sha256"] for one in manifest["files"]}
    assert digests == {
        name: hashlib.sha256(data).hexdigest() for name, data in built.items() if name != "kit.json"
    }


def test_the_memory_of_builds_lies_in_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    from kit.build import memory
    from kit.source.store import cache_folder

    for folder in ("/somewhere/else", "", "  "):
        monkeypatch.setenv("XDG_CACHE_HOME", folder)
        assert memory._cache() == cache_folder()
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert memory._cache() == cache_folder()
