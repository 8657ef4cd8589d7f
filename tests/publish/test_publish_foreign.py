"""A build never wipes what no build has made."""

from pathlib import Path

import pytest

from kit.disk import TEMPORARY, recover
from kit.errors import KitError
from kit.publish.release import publish


def test_a_folder_of_somebody_s_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "CP1").mkdir()
    (tmp_path / "CP1" / "thesis.odt").write_bytes(b"years of work")
    with pytest.raises(KitError, match="holds files that no build has made"):
        publish(tmp_path / "CP1", {"kit.json": b"{}"})
    assert (tmp_path / "CP1" / "thesis.odt").read_bytes() == b"years of work"


def test_the_sources_of_a_release_are_left_alone(tmp_path: Path) -> None:
    for name in ("release.yaml", "kit.json"):
        (tmp_path / "CP1" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "CP1" / name).write_bytes(b"facts")
    with pytest.raises(KitError, match="holds files that no build has made"):
        publish(tmp_path / "CP1", {"kit.json": b"{}"})
    assert (tmp_path / "CP1" / "release.yaml").exists()


def test_an_empty_folder_is_free(tmp_path: Path) -> None:
    (tmp_path / "CP1").mkdir()
    assert publish(tmp_path / "CP1", {"kit.json": b"{}"})


def test_a_ticket_is_published_again(tmp_path: Path) -> None:
    folder = tmp_path / "CP1-ticket"
    assert publish(folder, {"CP1-ticket-fr.json": b"{}", "CP1-ticket-fr.pdf": b"one"})
    assert publish(folder, {"CP1-ticket-fr.json": b"{}", "CP1-ticket-fr.pdf": b"two"})


def test_what_a_writer_of_another_folder_left_is_its_own(tmp_path: Path) -> None:
    theirs = tmp_path / f"{TEMPORARY}CP1-ticket-{'0' * 16}-old"
    theirs.mkdir()
    recover(tmp_path / "CP1")
    assert theirs.is_dir()
    assert not (tmp_path / "CP1").exists()
