"""An archive edition is built again from itself: nothing of the office is needed any more."""

from __future__ import annotations

import io
import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pikepdf
import pytest
from kit_command import files, kit
from own_office import PASSCODE, REFERENCE, make_office

from kit.pdf.walk import PdfFile
from kit.preflight.private import searched

BULLETIN = f"archive/{REFERENCE}-bulletin-fr-archive.pdf"
PHOTOS = f"archive/{REFERENCE}-photos-fr-archive.pdf"


@pytest.fixture(scope="module")
def archived(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The archive editions by path; the office that made them is gone."""
    office = tmp_path_factory.mktemp("office")
    make_office(office)
    done = kit("build", REFERENCE, "--edition", "archive", "--lang", "fr", cwd=office)
    assert done.returncode == 0, done.stdout + done.stderr
    made = files(office / "out" / REFERENCE)
    shutil.rmtree(office)
    return made


def inside(pdf: bytes) -> dict[str, bytes]:
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return {name: file.attachments[name].get_file().read_bytes() for name in file.attachments}


@pytest.mark.parametrize("name", [BULLETIN, PHOTOS])
def test_own_brand_layout_fonts_profile_and_pictures_of_any_kind_come_back(
    archived: Mapping[str, bytes], name: str, tmp_path: Path
) -> None:
    pdf = tmp_path / "kept.pdf"
    pdf.write_bytes(archived[name])
    cache = str(tmp_path / "cache")
    done = kit("rebuild", str(pdf), cwd=tmp_path, TZ="Asia/Tokyo", XDG_CACHE_HOME=cache)
    assert (done.stdout, done.returncode) == ("identical\n", 0), done.stdout + done.stderr


def test_fonts_and_profile_travel_only_where_they_are_the_office_s_own(
    archived: Mapping[str, bytes],
) -> None:
    names = set(inside(archived[BULLETIN]))
    assert {name for name in names if name.startswith("polices/")} == {
        "polices/maison-sans/OFL.txt",
        "polices/maison-sans/SourceSans3-It.otf",
        "polices/maison-sans/SourceSans3-Regular.otf",
        "polices/maison-sans/SourceSans3-Semibold.otf",
        "polices/maison-sans/SourceSans3-SemiboldIt.otf",
        "polices/maison-sans/font.yaml",
    }
    assert "profils/presse.icc" in names
    assert not [name for name in names if "SourceSerif4" in name]


def test_a_document_embeds_the_pictures_that_it_shows(archived: Mapping[str, bytes]) -> None:
    shown = {
        name: sorted(one for one in inside(archived[name]) if "/photos/" in one and ".jpg" in one)
        for name in (BULLETIN, PHOTOS)
    }
    home = f"releases/{REFERENCE}/photos"
    assert shown == {BULLETIN: [], PHOTOS: [f"{home}/jardin.png.jpg", f"{home}/verger.tif.jpg"]}


@pytest.mark.parametrize("name", [BULLETIN, PHOTOS])
def test_a_document_embeds_the_words_that_it_read(archived: Mapping[str, bytes], name: str) -> None:
    words = {one for one in inside(archived[name]) if one.endswith((".md", "layout.yaml"))}
    layout = "maquettes/bulletin" if name == BULLETIN else "maquettes/photos"
    assert words == {
        f"releases/{REFERENCE}/text.fr.md",
        "marques/maison/about.fr.md",
        f"{layout}/layout.yaml",
    }


def test_a_drawing_is_embedded_without_what_its_editor_noted(
    archived: Mapping[str, bytes],
) -> None:
    logo = inside(archived[BULLETIN])["marques/maison/logo.svg"]
    assert b"<path" in logo
    assert b"inkscape" not in logo


def test_the_passcode_is_in_no_stream(archived: Mapping[str, bytes]) -> None:
    assert sorted(archived) == [BULLETIN, PHOTOS, "kit.json"]
    for name, data in archived.items():
        assert PASSCODE.encode() not in data, name
    for name in (BULLETIN, PHOTOS):
        found = inside(archived[name])
        assert not [one for one in found if "secret" in one]
        assert not [one for one, held in found.items() if PASSCODE.encode() in held]
        told = list(searched(PdfFile(archived[name])))
        assert len(told) > 50
        assert not [place for place, held in told if PASSCODE.encode() in held]


def test_versions_that_differ_are_told_before_all_else(
    archived: Mapping[str, bytes], tmp_path: Path
) -> None:
    pdf = tmp_path / "old.pdf"
    pdf.write_bytes(altered(archived[BULLETIN]))
    done = kit("rebuild", str(pdf), cwd=tmp_path)
    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert lines[0].startswith("version pango: 1.0.0 → ")
    assert lines[1] == "version weasyprint: 69.0 → 70.0"
    assert lines[2] == "part release.jsonld: 3 bytes → " + lines[2].rpartition("→ ")[2]
    assert lines[3].startswith("bytes : ")
    assert len(lines) == 4
    told = json.loads(kit("rebuild", str(pdf), "--json", cwd=tmp_path).stdout)
    assert [one["kind"] for one in told["differences"]] == ["version", "version", "part", "bytes"]


def test_versions_are_told_too_where_its_sources_are_no_longer_understood(
    archived: Mapping[str, bytes], tmp_path: Path
) -> None:
    pdf = tmp_path / "old.pdf"
    release = f"releases/{REFERENCE}/release.yaml"
    words = inside(archived[BULLETIN])[release]
    pdf.write_bytes(altered(archived[BULLETIN], **{release: words + b"telex: 27 10 00\n"}))
    done = kit("rebuild", str(pdf), cwd=tmp_path)
    assert done.returncode == 2
    assert re.fullmatch(
        r"it can't be built again by these versions: pango 1\.0\.0 → [\d.]+, "
        r"weasyprint 69\.0 → 70\.0\.\n"
        r"  Install the versions that made it, then run the command again\.\n",
        done.stderr,
    )


def altered(pdf: bytes, **parts: bytes) -> bytes:
    """The file as older programs would have made it. parts: other bytes of what it embeds."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        held = {"versions.json": b"", "release.jsonld": b"{}\n", **parts}
        lock = json.loads(inside(pdf)["versions.json"])
        lock["versions"] |= {"pango": "1.0.0", "weasyprint": "69.0"}
        held["versions.json"] = json.dumps(lock).encode()
        for specification in file.Root.AF:
            data = held.get(str(specification.UF))
            if data is not None:
                specification.EF.F.write(data)
        out = io.BytesIO()
        file.save(out, deterministic_id=True)
    return out.getvalue()
