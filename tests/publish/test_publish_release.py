"""The files of a release change together, or not at all."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

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
