"""A workspace that was copied with the kit's own type families makes what any other makes."""

import io
import shutil
from pathlib import Path

import pikepdf
import pytest
from kit_command import ROOT, kit

FAMILY = "fonts/ibm-plex-sans"
ARCHIVED = "out/CP106-2020/archive/CP106-2020-fiche-fr-archive.pdf"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "releases" / "CP106-2020", tmp_path / "releases" / "CP106-2020")
    (tmp_path / "kit.toml").write_text("", "utf-8")
    return tmp_path


def fiche(office: Path) -> bytes:
    words = ("--only", "fiche", "--edition", "archive")
    done = kit("build", "CP106-2020", *words, cwd=office)
    assert done.returncode == 0, done.stdout + done.stderr
    return (office / ARCHIVED).read_bytes()


def fonts_inside(data: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {name for name in pdf.attachments if name.startswith("fonts/")}


def test_copied_families_change_no_byte_and_a_changed_one_travels_whole(office: Path) -> None:
    alone = fiche(office)
    shutil.copytree(ROOT / "fonts", office / "fonts")
    assert fiche(office) == alone

    licence = office / FAMILY / "OFL.txt"
    licence.write_bytes(licence.read_bytes() + b"\n")
    own = fonts_inside(fiche(office))
    assert {f"{FAMILY}/OFL.txt", f"{FAMILY}/font.yaml"} < own
    assert all(name.startswith(f"{FAMILY}/") for name in own)
