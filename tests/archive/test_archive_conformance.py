"""What others say of our archive and our bags: ocfl-py and the Library of Congress's bagit."""

import logging
from pathlib import Path

import bagit
import ocfl
import pytest
from archive_office import NOON, Office

from kit.archive.bag import export
from kit.archive.deposit import add
from kit.errors import KitError


def complaints(office: Office) -> list[str]:
    """Errors and warnings of ocfl-py over the whole storage root."""
    judge = ocfl.StorageRoot(root=str(office.archive.root))
    is_valid = judge.validate(log_warnings=True)
    told = [message for _, message in judge.errors]
    assert is_valid or told or judge.log.num_errors
    return told + ([] if is_valid else ["not valid"])


def test_ocfl_py_finds_nothing_in_200_releases(two_hundred: Office) -> None:
    judge = ocfl.StorageRoot(root=str(two_hundred.archive.root))
    assert judge.validate(log_warnings=True)
    assert (judge.num_objects, judge.good_objects, judge.errors) == (200, 200, [])


def test_ocfl_py_finds_nothing_in_several_versions(few: Office) -> None:
    assert complaints(few) == []


def test_ocfl_py_says_what_we_say(office: Office) -> None:
    office.add()
    (office.archive.object("CP106-2020") / "v1/content/kit.json").write_text("{}")
    assert any("E092" in one for one in complaints(office))


def test_ocfl_py_finds_each_object_where_its_layout_says(few: Office) -> None:
    judge = ocfl.StorageRoot(root=str(few.archive.root))
    found = {identifier: path for path, identifier in judge.list_objects()}
    assert {judge.object_path(one) for one in found} == set(found.values())


def test_a_bag_is_valid_and_says_what_it_is(few: Office, tmp_path: Path) -> None:
    bag = bagit.Bag(str(export(few.archive, "CP91-2021", "", tmp_path)))
    assert bag.is_valid()
    told = dict(bag.info)
    assert told.pop("Payload-Oxum") == (
        f"{sum(p.stat().st_size for p in Path(bag.path, 'data').rglob('*') if p.is_file())}.6"
    )
    assert told == {
        "Source-Organization": "Orbite",
        "External-Identifier": "CP91-2021",
        "External-Description": "La lumière d’une étoile double",
        "Internal-Sender-Identifier": "press-kit:CP91-2021/v2",
        "Internal-Sender-Description": "publication",
        "Bagging-Date": "2024-05-01",
        "Bag-Software-Agent": f"press-kit 0.1.0, bagit {bagit.VERSION}",
        "Contact-Email": "orbite@example.org",
    }


def test_a_bag_holds_the_files_of_its_version(few: Office, tmp_path: Path) -> None:
    bag = export(few.archive, "CP91-2021", "v1", tmp_path)
    assert bag == tmp_path / "CP91-2021-v1"
    payload = {p.relative_to(bag / "data").as_posix() for p in (bag / "data").rglob("*.pdf")}
    assert payload == {
        "archive/CP91-2021-communique-fr-archive.pdf",
        "email/CP91-2021-communique-fr.pdf",
        "print/CP91-2021-communique-fr-print.pdf",
    }


def test_the_same_version_gives_the_same_bag(few: Office, tmp_path: Path) -> None:
    one, other = (export(few.archive, "CP91-2021", "", tmp_path / name) for name in "ab")
    bytes_of = [
        {p.relative_to(bag): p.read_bytes() for p in bag.rglob("*") if p.is_file()}
        for bag in (one, other)
    ]
    assert bytes_of[0] == bytes_of[1]


def test_a_bag_is_never_overwritten(few: Office, tmp_path: Path) -> None:
    export(few.archive, "CP91-2021", "", tmp_path)
    with pytest.raises(KitError, match="exists already"):
        export(few.archive, "CP91-2021", "", tmp_path)


def test_an_altered_file_is_not_handed_over(office: Office, tmp_path: Path) -> None:
    office.add()
    content = office.archive.object("CP106-2020") / "v1/content"
    (content / "email/CP106-2020-communique-fr.pdf").write_bytes(b"%PDF-1.7 other")
    with pytest.raises(KitError, match="was altered in the archive: nothing is exported"):
        export(office.archive, "CP106-2020", "", tmp_path / "bags")
    assert [p.name for p in (tmp_path / "bags").iterdir()] == [".CP106-2020-v1.lock"]


def test_a_version_that_is_not_there_is_named(office: Office, tmp_path: Path) -> None:
    add(office.archive, office.publish(), NOON)
    with pytest.raises(KitError, match=r"has no version `v2`\. Its newest version is v1\."):
        export(office.archive, "CP106-2020", "v2", tmp_path)


@pytest.fixture(autouse=True)
def _quiet(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
