"""A real release and its erratum, from the build to the archive and back, by the command line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import ocfl
import pytest

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = "CP106-2020"
HOUR = ("start: 2020-09-22T11:30", "start: 2020-09-22T12:30")
ERRATUM = """\
erratum:
  date: 2020-09-23
  replaces: 2020-09-21
  reason: L’heure de la conférence était fausse.
issuers:"""


def kit(office: Path, *words: str) -> str:
    """What a command that succeeds says."""
    done = run(office, *words)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def run(office: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kit", *words],
        cwd=office,
        env={**os.environ, "PYTHONPATH": str(ROOT), "KIT_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )


def change(office: Path, *pairs: tuple[str, str]) -> None:
    release = office / "releases" / REFERENCE / "release.yaml"
    words = release.read_text("utf-8")
    for old, new in pairs:
        assert old in words
        words = words.replace(old, new, 1)
    release.write_text(words, "utf-8")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release is published and archived, then its erratum."""
    folder = tmp_path_factory.mktemp("office")
    shutil.copytree(ROOT / "releases" / REFERENCE, folder / "releases" / REFERENCE)
    (folder / "kit.toml").write_text("", "utf-8")
    build = ("build", REFERENCE, "--only", "communique")
    kit(folder, *build)
    assert kit(folder, "archive", "add", REFERENCE) == f"{REFERENCE} is archived as v1.\n"
    change(folder, ("issuers:", ERRATUM), HOUR)
    kit(folder, *build)
    refused = run(folder, "archive", "add", REFERENCE)
    assert (refused.returncode, "this release is an erratum" in refused.stderr) == (2, True)
    assert kit(folder, "archive", "erratum", REFERENCE) == f"{REFERENCE} is archived as v2.\n"
    return folder


def content(office: Path, version: str) -> Path:
    (folder,) = (office / "archive" / "store").glob(f"*/*{REFERENCE}/{version}/content")
    return folder


def test_every_byte_is_sound_for_us_and_for_ocfl_py(office: Path) -> None:
    said = kit(office, "archive", "verify")
    assert said.startswith("Sound, every byte. Releases: 1, versions: 2, files: ")
    assert ocfl.StorageRoot(root=str(office / "archive" / "store")).validate(log_warnings=True)


def test_both_versions_tell_of_each_other(office: Path) -> None:
    lines = kit(office, "archive", "show", REFERENCE).splitlines()
    reason = "L’heure de la conférence était fausse."
    assert f"  replaced by v2 on 2020-09-23: {reason}" in lines
    assert f"  erratum, replaces v1 of 2020-09-21: {reason}" in lines
    record = json.loads((content(office, "v2") / "record" / "record.json").read_bytes())
    assert record["relations"] == [
        {"from": "v2", "type": "replaces", "to": "v1"},
        {"from": "v1", "type": "isReplacedBy", "to": "v2"},
    ]


def test_the_record_tells_what_a_file_is_and_that_its_checks_passed(office: Path) -> None:
    record = json.loads((content(office, "v2") / "record" / "record.json").read_bytes())
    path = f"archive/{REFERENCE}-communique-fr-archive.pdf"
    (told,) = [one for one in record["objects"] if one["objectIdentifier"] == path]
    kind = told["objectCharacteristics"]["format"]
    assert kind["formatRegistry"] == {"name": "PRONOM", "key": "fmt/481"}
    assert kind["claims"] == ["PDF/A-3u", "PDF/UA-1"]
    assert told["validation"]["outcome"] == "pass"
    assert record["rights"]["credits"] == ["Agence Orbite", "Société d’imagerie médicale"]


def test_the_difference_shows_the_banner_and_the_hour(office: Path) -> None:
    said = kit(office, "archive", "diff", REFERENCE, "v1", "v2")
    assert said == f"{REFERENCE}-v1-v2.html: documents that differ: 1.\n"
    page = (office / f"{REFERENCE}-v1-v2.html").read_text("utf-8")
    assert "Erratum" in page
    assert "<del>11" in page
    assert "<ins>12" in page


def test_it_is_found_by_words_person_issuer_credit_and_day(office: Path) -> None:
    asked = (
        ("mettent", "leurs", "images"),
        ("radiologie", "--person", "leroux"),
        ("--issuer", "orbite"),
        ("--credit", "imagerie medicale"),
        ("SANTE", "--from", "2020-09", "--to", "2020-09"),
        ("--person", "marchetti"),
    )
    for words in asked:
        found = json.loads(kit(office, "archive", "search", *words, "--json"))
        assert [(one["reference"], one["version"]) for one in found["releases"]] == [
            (REFERENCE, 2)
        ], words
    assert json.loads(kit(office, "archive", "search", "hippopotame", "--json"))["releases"] == []


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_an_archived_edition_rebuilds_itself(office: Path, version: str, tmp_path: Path) -> None:
    pdf = content(office, version) / "archive" / f"{REFERENCE}-communique-fr-archive.pdf"
    assert kit(tmp_path, "rebuild", str(pdf)) == "identical\n"
