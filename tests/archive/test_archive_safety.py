"""Killed, out of room, without the right to write, or two at once: the archive stays sound."""

from __future__ import annotations

import errno
import os
import random
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import ocfl
import pytest
from archive_office import NOON, Office
from synthetic_releases import publish, publish_many

from kit import disk
from kit.archive import search, store
from kit.archive.bag import export
from kit.archive.deposit import add
from kit.archive.history import history
from kit.archive.search import Query
from kit.archive.store import Archive
from kit.archive.verify import verify
from kit.errors import KitError

ROOT = Path(__file__).parents[2]
WRITER = Path(__file__).with_name("archive_writer.py")


def start(archive: Path, released: list[Path], **options: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(WRITER), str(archive), *map(str, released)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        **options,  # type: ignore[call-overload]
    )


def counted(output: str) -> list[tuple[str, int]]:
    """The versions that a writer said to be in. Its last line may be cut by a kill."""
    lines = output.split("\n")[:-1]
    pairs = [line.split() for line in lines if line != "ready"]
    return [(reference, int(version)) for reference, version in pairs]


def two_faces(folder: Path, count: int) -> tuple[list[Path], list[Path]]:
    """The same releases twice, with another spokesperson: each is a new version of the other."""
    one = publish_many(folder / "one", count)
    other = [publish(folder / "other", released.name, people=("Zoé Gauthier",)) for released in one]
    return one, other


def is_valid_for_ocfl_py(archive: Archive) -> bool:
    return bool(ocfl.StorageRoot(root=str(archive.root)).validate(log_errors=True))


@pytest.mark.slow
def test_fifty_kills_lose_nothing_and_leave_the_archive_sound(tmp_path: Path) -> None:
    lot = random.Random(3)
    one, other = two_faces(tmp_path, 12)
    archive = Archive(tmp_path / "archive")
    kept: list[tuple[str, int]] = []
    interrupted = 0
    for _ in range(50):
        lot.shuffle(one)
        lot.shuffle(other)
        writer = start(archive.folder, [*one, *other] * 3)
        assert writer.stdout is not None
        # `ready` and up to three versions, then some way into the next.
        said = [writer.stdout.readline() for _ in range(lot.randint(1, 4))]
        time.sleep(lot.uniform(0, 0.06))
        writer.kill()
        output, _ = writer.communicate()
        kept += counted("".join(said) + output)
        interrupted += not store.is_clean(archive)
        if archive.root.exists():
            # Before anyone cleans up, and by the judgement of others.
            assert is_valid_for_ocfl_py(archive)
            assert verify(archive).findings == ()
            assert store.is_clean(archive)
    held = {reference: store.read(archive, reference).head for reference, _ in kept}
    assert [(one, version) for one, version in kept if held[one] < version] == []
    assert len(set(kept)) == len(kept) > 50
    assert search.indexed(archive) == {
        reference: store.read(archive, reference).head for reference in store.references(archive)
    }
    assert interrupted > 10


def test_two_writers_at_once_take_turns(tmp_path: Path) -> None:
    one, other = two_faces(tmp_path, 6)
    archive = Archive(tmp_path / "archive")
    writers = [start(archive.folder, one), start(archive.folder, other)]
    said = [counted(writer.communicate()[0]) for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0]
    assert sorted(said[0] + said[1]) == sorted(
        (released.name, version) for released in one for version in (1, 2)
    )
    assert verify(archive).findings == ()
    assert is_valid_for_ocfl_py(archive)


def test_a_limit_to_the_size_of_files_leaves_the_archive_as_it_was(office: Office) -> None:
    office.add()
    before = office.files()
    changed = office.publish(people=("Noé Besançon",), pages=("mesure " * 2000,))
    writer = start(
        office.archive.folder,
        [changed],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000)),
    )
    _, complaint = writer.communicate()
    assert "can't be written: File too large. Nothing was added." in complaint
    assert office.files() == before
    assert store.is_clean(office.archive)
    assert add(office.archive, changed, NOON).version == 2


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, of 400 kB, that a test may fill or make read-only."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = (
        shutil.which("mount")
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)], capture_output=True
        ).returncode
    )
    if not mounted:
        pytest.skip("only root can mount a disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_loses_nothing(tmp_path: Path, small_disk: Path) -> None:
    archive = Archive(small_disk / "archive")
    released = publish_many(tmp_path / "out", 40)
    refused: list[str] = []
    kept = []
    for folder in released:
        try:
            kept.append(add(archive, folder, NOON).reference)
        except KitError as error:
            refused.append(str(error))
        assert verify(archive).is_sound
    assert len(refused) > 10
    assert all("can't be written" in one for one in refused)
    assert set(kept) <= set(store.references(archive))
    assert is_valid_for_ocfl_py(archive)
    subprocess.run(["mount", "-o", "remount,size=4M", str(small_disk)], check=True)
    for folder in released:
        add(archive, folder, NOON)
    assert verify(archive).findings == ()
    assert len(search.search(archive, Query(limit=100))) == 40
    assert store.is_clean(archive)


def test_every_amount_of_room_is_enough_or_leaves_all_as_it_was(
    tmp_path: Path, small_disk: Path
) -> None:
    archive = Archive(small_disk / "archive")
    add(archive, publish(tmp_path, "CP1-2020"), NOON)
    changed = publish(tmp_path, "CP1-2020", people=("Noé Besançon",), pages=("mesure " * 400,))
    used = shutil.disk_usage(small_disk).used
    heads = []
    for pages in range(40):
        room = used + pages * 4096
        subprocess.run(["mount", "-o", f"remount,size={room}", str(small_disk)], check=True)
        try:
            add(archive, changed, NOON)
        except KitError:
            assert is_valid_for_ocfl_py(archive)
        heads.append(store.read(archive, "CP1-2020").head)
        if heads[-1] == 2:
            break
    assert heads == [1] * (len(heads) - 1) + [2]
    assert len(heads) > 5
    subprocess.run(["mount", "-o", "remount,size=1M", str(small_disk)], check=True)
    assert verify(archive).findings == ()


def test_an_archive_for_reading_only_is_read(tmp_path: Path, small_disk: Path) -> None:
    archive = Archive(small_disk / "archive")
    released = publish(tmp_path, "CP1-2020")
    add(archive, released, NOON)
    changed = publish(tmp_path / "new", "CP1-2020", people=("Noé Besançon",))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(KitError, match=r"can't be written: Read-only file system\."):
        add(archive, changed, NOON)
    assert verify(archive).findings == ()
    assert [one.reference for one in search.search(archive, Query(words="etoile"))] == ["CP1-2020"]
    assert len(history(archive, "CP1-2020")) == 1
    assert (export(archive, "CP1-2020", "", tmp_path) / "bagit.txt").is_file()


def no_exchange(one: Path, other: Path) -> None:
    raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))


def test_a_file_system_that_can_t_exchange_names_takes_versions_too(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "_swap", no_exchange)
    office.add()
    assert office.add(people=("Noé Besançon",)).version == 2
    assert verify(office.archive).findings == ()
    assert store.is_clean(office.archive)


def test_a_file_system_without_links_takes_versions_too(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    office.add()
    monkeypatch.setattr(os, "link", no_link)
    assert office.add(people=("Noé Besançon",)).version == 2
    assert verify(office.archive).findings == ()


def test_a_bag_that_a_killed_export_left_half_made_is_dropped(
    office: Office, tmp_path: Path
) -> None:
    office.add()
    bags = tmp_path / "bags"
    with pytest.MonkeyPatch.context() as death:
        death.setattr(disk, "move", lambda *_: sys.exit("killed before the last rename"))
        with pytest.raises(SystemExit):
            export(office.archive, "CP106-2020", "", bags)
    assert [one.name for one in bags.iterdir() if one.name.startswith(disk.TEMPORARY)]
    export(office.archive, "CP106-2020", "", bags)
    assert sorted(one.name for one in bags.iterdir()) == [".CP106-2020-v1.lock", "CP106-2020-v1"]


def test_who_was_killed_between_two_renames_is_put_back(office: Office) -> None:
    office.add()
    final = office.archive.object("CP106-2020")
    stage = office.archive.staging / "CP106-2020.0123456789abcdef"
    stage.mkdir()
    final.rename(stage / "old")
    shutil.copytree(stage / "old", stage / "new" / "press-kit%3aCP106-2020")
    assert verify(office.archive).findings == ()
    assert final.is_dir()
    assert store.is_clean(office.archive)


def test_the_index_learns_of_a_version_whose_writer_was_killed_before_it_could_say(
    office: Office,
) -> None:
    office.add()
    # What a kill just after the rename leaves: the mark in staging, and an index that is behind.
    (office.archive.staging / "CP106-2020.0123456789abcdef" / "new").mkdir(parents=True)
    with disk.database(office.archive.index) as connection:
        connection.execute("DELETE FROM releases")
        connection.execute("DELETE FROM words")
    assert [one.reference for one in search.search(office.archive, Query())] == ["CP106-2020"]
    assert store.is_clean(office.archive)
