"""The files of a release change together, or not at all."""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kit import disk
from kit.publish.release import publish

TREE = {"email/a.pdf": b"one", "print/a.pdf": b"two", "kit.json": b"{}"}


def found(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_folder_holds_exactly_what_was_published(tmp_path: Path) -> None:
    folder = tmp_path / "CP1"
    assert publish(folder, TREE)
    assert found(folder) == TREE


def test_what_is_no_longer_made_is_removed(tmp_path: Path) -> None:
    folder = tmp_path / "CP1"
    publish(folder, TREE)
    publish(folder, {"kit.json": b"{}"})
    assert found(folder) == {"kit.json": b"{}"}


def test_nothing_is_touched_when_nothing_has_changed(tmp_path: Path) -> None:
    folder = tmp_path / "CP1"
    publish(folder, TREE)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    assert not publish(folder, TREE)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_a_file_that_somebody_changed_is_put_back(tmp_path: Path) -> None:
    folder = tmp_path / "CP1"
    publish(folder, TREE)
    (folder / "email/a.pdf").write_bytes(b"torn")
    assert publish(folder, TREE)
    assert found(folder) == TREE


WRITER = """
import sys
from pathlib import Path
from kit.publish.release import publish
folder, letter = Path(sys.argv[1]), sys.argv[2].encode()
while True:
    publish(folder, {"kit.json": letter * 200_000, "b": letter * 200_000})
    publish(folder, {"kit.json": letter * 100_000, "b": letter * 100_000})
"""


def test_a_killed_writer_leaves_a_whole_folder(tmp_path: Path) -> None:
    folder = tmp_path / "out" / "CP1"
    for moment in range(12):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(folder), "x"])
        time.sleep(0.15 + moment * 0.013)
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait()
        publish(folder, {"kit.json": b"y", "b": b"y"})
        assert found(folder) == {"kit.json": b"y", "b": b"y"}
    assert [path.name for path in folder.parent.iterdir() if path.name != ".CP1.lock"] == ["CP1"]


def test_there_is_no_instant_without_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "CP1"
    publish(folder, TREE)
    renamed = []
    rename = os.rename

    def watched(old: Path, new: Path) -> None:
        renamed.append(old)
        rename(old, new)

    monkeypatch.setattr(os, "rename", watched)
    publish(folder, {"kit.json": b"{}"})
    assert renamed == []
    assert found(folder) == {"kit.json": b"{}"}


def test_a_file_system_that_exchanges_no_names_takes_two_renames(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacking(one: Path, other: Path) -> None:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    monkeypatch.setattr(disk, "_swap", lacking)
    folder = tmp_path / "CP1"
    publish(folder, TREE)
    publish(folder, {"kit.json": b"{}"})
    assert found(folder) == {"kit.json": b"{}"}
    assert sorted(path.name for path in tmp_path.iterdir()) == [".CP1.lock", "CP1"]


def test_who_was_killed_between_two_renames_finds_the_old_folder(tmp_path: Path) -> None:
    folder = tmp_path / "CP1"
    publish(folder, TREE)
    folder.rename(tmp_path / f"{disk.TEMPORARY}CP1-{'0' * 16}-old")
    (tmp_path / f"{disk.TEMPORARY}CP1-{'0' * 16}-new").mkdir()
    disk.recover(folder)
    assert found(folder) == TREE
    assert sorted(path.name for path in tmp_path.iterdir()) == [".CP1.lock", "CP1"]


def test_who_was_killed_after_the_exchange_finds_the_new_folder(tmp_path: Path) -> None:
    folder = tmp_path / "CP1"
    publish(folder, {"kit.json": b"{}"})
    left = tmp_path / f"{disk.TEMPORARY}CP1-{'0' * 16}-new"
    left.mkdir()
    (left / "kit.json").write_bytes(b"old")
    disk.recover(folder)
    assert found(folder) == {"kit.json": b"{}"}
    assert not left.exists()
