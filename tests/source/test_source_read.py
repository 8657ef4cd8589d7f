"""What a release is made of, read; and the record of all that was read."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from kit.source.read import read
from kit.source.types import Source
from kit.source.workspace import bundled, find_workspace

RELEASE = """\
reference: CP1
date: 2020-09-21
issuers: [starter]
photos: [{file: photos/sky.jpg, credit: Agence Orbite}]
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "kit.toml").write_text("")
    folder = tmp_path / "releases" / "CP1"
    (folder / "photos").mkdir(parents=True)
    (folder / "release.yaml").write_text(RELEASE)
    (folder / "text.fr.md").write_text("---\ntitle: Le ciel\n---\n\nIl est bleu.\n")
    file = BytesIO()
    Image.new("RGB", (60, 40)).save(file, "JPEG")
    (folder / "photos" / "sky.jpg").write_bytes(file.getvalue())
    (folder / "notes.txt").write_text("not read")
    (folder / "meeting.secret").write_text("not read")
    return tmp_path


def source(office: Path) -> Source:
    return read(find_workspace(office), office / "releases" / "CP1")


def test_every_file_that_was_read_is_written_down(office: Path) -> None:
    paths = {one.path for one in source(office).reads}
    own = {path.relative_to(office).as_posix() for path in paths if path.is_relative_to(office)}
    assert own == {
        "kit.toml",
        "releases/CP1/photos/sky.jpg",
        "releases/CP1/release.yaml",
        "releases/CP1/text.fr.md",
    }
    kits = {
        path.relative_to(bundled(".")).parts[0] for path in paths if not path.is_relative_to(office)
    }
    assert kits == {"assets", "fonts", "layouts"}


def test_a_place_where_something_may_appear_is_written_down(office: Path) -> None:
    folders = source(office).folders
    assert office / "releases" / "CP1" in folders
    assert office / "layouts" / "communique" in folders
    assert office / "assets" / "brands" / "starter" in folders
    assert office / "releases" / "CP1" / "dossier" in folders


def test_a_file_that_is_missing_is_looked_for_in_its_folder(office: Path) -> None:
    (office / "releases/CP1/photos/sky.jpg").unlink()
    found = source(office)
    assert [one.rule for one in found.findings] == ["file-missing"]
    assert office / "releases" / "CP1" / "photos" in found.folders


def test_the_record_is_the_same_each_time(office: Path) -> None:
    assert source(office).reads == source(office).reads


def test_a_text_is_cut_at_its_front_matter(office: Path) -> None:
    sheet = source(office).texts["fr"]
    assert (sheet.front.value, sheet.body, sheet.body_line) == (
        {"title": "Le ciel"},
        "Il est bleu.\n",
        5,
    )


def test_pictures_travel_by_their_content(office: Path) -> None:
    found = source(office)
    photo = found.pictures["photos/sky.jpg"]
    assert (photo.origin, photo.media_type) == ("photos/sky.jpg", "image/jpeg")
    assert photo.address == f"kit:{photo.sha256}"
    assert photo.path.is_relative_to(office / "cache")
    logo = found.brands["starter"].pictures["logo.svg"]
    assert logo.media_type == "image/svg+xml"


def test_messages_name_files_without_the_machine_s_folders(office: Path) -> None:
    (office / "releases/CP1/release.yaml").write_text(RELEASE.replace("starter", "mine"))
    mine = office / "assets" / "brands" / "mine"
    mine.mkdir(parents=True)
    (mine / "brand.yaml").write_text("name: [\n")
    (finding,) = source(office).findings
    assert str(finding.where) == "assets/brands/mine/brand.yaml:2:1"


def test_a_release_of_binary_rubbish_is_told(office: Path) -> None:
    (office / "releases/CP1/release.yaml").write_bytes(b"\xff\xfe\x00")
    found = source(office)
    assert found.release is None
    assert [one.rule for one in found.findings] == ["not-utf-8"]


def test_a_chapter_that_is_not_named_as_one_is_told(office: Path) -> None:
    (office / "releases/CP1/dossier").mkdir()
    (office / "releases/CP1/dossier/editorial.md").write_text("---\ntitle: x\n---\n")
    (finding,) = source(office).findings
    assert f"{finding.where}: {finding.text()} {finding.cure()}" == (
        "dossier/editorial.md:1:1: `editorial.md` is not named as a chapter. "
        "Name it by its order, a slug and its language: `10-editorial.fr.md`."
    )
