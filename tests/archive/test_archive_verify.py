"""Every file that is missing, altered or too many is named, with one code."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from archive_office import Office
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit.archive.verify import verify, verify_quickly
from kit.findings import Level

EMAIL = "v1/content/email/CP106-2020-communique-fr.pdf"


def two_versions(office: Office) -> str:
    """An archive with a release in two versions; the place of its object."""
    office.add()
    office.add(people=("Noé Besançon",))
    return office.archive.object("CP106-2020").relative_to(office.archive.root).as_posix()


def named(office: Office) -> list[tuple[str, str]]:
    """(code, file from the object's root or the storage root) of every finding."""
    place = office.archive.object("CP106-2020").relative_to(office.archive.root).as_posix()
    return [
        (one.rule, one.where.file.removeprefix(f"{place}/"))
        for one in verify(office.archive).findings
    ]


def flip(path: Path, place: int) -> None:
    """Turn one bit of a file; place: of the bit, from the start."""
    data = bytearray(path.read_bytes())
    data[place // 8] ^= 1 << place % 8
    path.write_bytes(data)


def test_an_untouched_archive_is_sound(two_hundred: Office) -> None:
    found = verify(two_hundred.archive)
    assert (found.objects, found.versions, found.files) == (200, 200, 1200)
    assert found.findings == ()
    assert verify_quickly(two_hundred.archive).findings == ()


MISSING = {
    EMAIL: "E092",
    "v2/content/record/record.json": "E092",
    "inventory.json": "E063",
    "inventory.json.sha512": "E058",
    "v1/inventory.json": "W010",
    "v1/inventory.json.sha512": "E058",
    "0=ocfl_object_1.1": "E003",
}


@pytest.mark.parametrize("path", MISSING)
@pytest.mark.parametrize("check", [verify, verify_quickly])
def test_a_missing_file_is_named(office: Office, path: str, check: Callable) -> None:
    place = two_versions(office)
    (office.archive.root / place / path).unlink()
    found = [(one.rule, one.where.file) for one in check(office.archive).findings]
    assert found == [(MISSING[path], f"{place}/{path}")]


ALTERED = {
    EMAIL: "E092",
    "v2/content/kit.json": "E092",
    "inventory.json": "E060",
    "inventory.json.sha512": "E060",
    "v1/inventory.json": "E060",
    "v1/inventory.json.sha512": "E060",
    "v2/inventory.json": "E060",
    "v2/inventory.json.sha512": "E060",
    "0=ocfl_object_1.1": "E007",
}


@pytest.mark.parametrize("path", ALTERED)
def test_an_altered_file_is_named(office: Office, path: str) -> None:
    place = two_versions(office)
    file = office.archive.root / place / path
    data = file.read_bytes()
    # `0` and `1`, `a` and `c`: hexadecimal figures stay hexadecimal.
    file.write_bytes((b"a" if data[:1] != b"a" else b"c") + data[1:])
    assert named(office) == [(ALTERED[path], path)]


EXTRA = {
    "notes.txt": "E001",
    "v1/notes.txt": "E015",
    "v1/other/notes.txt": "W002",
    "v1/content/notes.txt": "E023",
    "0=ocfl_object_1.0": "E003",
    "logs/2024.log": "archive-extra-file",
}


@pytest.mark.parametrize("path", EXTRA)
def test_a_file_too_many_is_named(office: Office, path: str) -> None:
    place = two_versions(office)
    file = office.archive.root / place / path
    file.parent.mkdir(exist_ok=True)
    file.write_text("x")
    assert named(office) == [(EXTRA[path], path)]


ROOT = {
    "0=ocfl_1.1": ("E069", "E080"),
    "ocfl_layout.json": ("E070", "E070"),
    "extensions/0003-hash-and-id-n-tuple-storage-layout/config.json": ("E070", "E070"),
    "README.txt": ("archive-readme", "archive-readme"),
}


@pytest.mark.parametrize("path", ROOT)
def test_a_file_of_the_root_is_named(office: Office, path: str) -> None:
    two_versions(office)
    file = office.archive.root / path
    file.write_bytes(file.read_bytes() + b" ")
    assert named(office) == [(ROOT[path][1], path)]
    file.unlink()
    assert named(office) == [(ROOT[path][0], path)]


STRAY = {
    "notes.txt": "archive-extra-file",
    "0=ocfl_1.0": "E076",
    "extensions/notes.txt": "E112",
    "ff/notes.txt": "E072",
    "drafts/a/notes.txt": "E072",
}


@pytest.mark.parametrize("path", STRAY)
def test_a_stray_file_between_the_objects_is_named(office: Office, path: str) -> None:
    two_versions(office)
    file = office.archive.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("x")
    assert named(office) == [(STRAY[path], path)]


def test_what_ocfl_allows_is_a_warning_only(office: Office) -> None:
    two_versions(office)
    (office.archive.root / "notes.txt").write_text("x")
    found = verify(office.archive)
    assert [one.level for one in found.findings] == [Level.WARNING]
    assert found.is_sound


def test_an_empty_folder_is_named(office: Office) -> None:
    place = two_versions(office)
    (office.archive.root / "ff").mkdir()
    (office.archive.root / place / "v1/content/empty").mkdir()
    assert named(office) == [("E073", "ff"), ("E024", "v1/content/empty")]


def test_a_link_is_named(office: Office, tmp_path: Path) -> None:
    place = two_versions(office)
    (office.archive.root / place / "v1/content/link.pdf").symlink_to(tmp_path / "elsewhere")
    assert named(office) == [("E090", "v1/content/link.pdf")]


def test_a_lost_version_is_named(office: Office) -> None:
    place = two_versions(office)
    shutil.rmtree(office.archive.root / place / "v1")
    assert named(office) == [("E010", "v1")]


def test_an_object_in_another_place_is_named(office: Office) -> None:
    place = two_versions(office)
    (office.archive.root / "ff").mkdir()
    (office.archive.root / place).rename(office.archive.root / "ff/press-kit%3aCP106-2020")
    (office.archive.root / place).parent.rmdir()
    assert [one.rule for one in verify(office.archive).findings] == ["E083"]


def test_a_release_that_vanished_whole_is_known_by_the_index(office: Office) -> None:
    two_versions(office)
    shutil.rmtree(office.archive.object("CP106-2020").parent)
    assert named(office) == [("archive-lost-version", "CP106-2020")]


def test_a_version_that_was_taken_back_is_known_by_the_index(office: Office) -> None:
    office.add()
    root = office.archive.object("CP106-2020")
    shutil.copytree(root, office.folder / "old")
    office.add(people=("Noé Besançon",))
    shutil.rmtree(root)
    shutil.copytree(office.folder / "old", root)
    assert named(office) == [("archive-lost-version", "CP106-2020")]


def test_an_older_inventory_that_tells_another_history_is_named(office: Office) -> None:
    from kit.archive.inventory import sidecar

    place = two_versions(office)
    folder = office.archive.root / place / "v1"
    data = (folder / "inventory.json").read_bytes()
    data = data.replace(b'"email/CP106', b'"mail/CP106')
    (folder / "inventory.json").write_bytes(data)
    (folder / "inventory.json.sha512").write_bytes(sidecar(data))
    assert named(office) == [("E066", "v1/inventory.json")]


def test_the_quick_check_does_not_see_a_changed_byte(office: Office) -> None:
    place = two_versions(office)
    flip(office.archive.root / place / EMAIL, 100)
    assert verify_quickly(office.archive).findings == ()
    assert named(office) == [("E092", EMAIL)]


def test_the_quick_check_sees_another_size(office: Office) -> None:
    place = two_versions(office)
    file = office.archive.root / place / EMAIL
    file.write_bytes(file.read_bytes() + b"%")
    found = [(one.rule, one.text()) for one in verify_quickly(office.archive).findings]
    assert found == [("E092", f"{EMAIL} was altered: its size is another.")]


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_one_flipped_bit_in_any_file_is_named(few: Office, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(few.files()))
    file = few.archive.root / path
    bit = data.draw(st.integers(0, file.stat().st_size * 8 - 1))
    flip(file, bit)
    try:
        found = [one.where.file for one in verify(few.archive).findings]
    finally:
        flip(file, bit)
    assert found == [path]
