"""All writing passes here: a file appears whole under its final name, or not at all.

A test forbids every other way to write in the package.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from kit.errors import KitError

TEMPORARY = ".kit-tmp-"


class Busy(KitError):
    """Another process holds the lock."""


def atomic_write(path: Path, data: bytes) -> None:
    """Write `data` to `path`, whole or not at all; the folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.parent / f"{TEMPORARY}{secrets.token_hex(8)}"
    try:
        _write_through(temporary, data)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)


def replace_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` hold exactly `files` (relative name → bytes), all of them changed together.

    The new tree is written beside the old one and takes its name by two renames; whoever was killed
    between them finds the old tree put back by `recover`.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    recover(folder)
    token = secrets.token_hex(8)
    new = folder.parent / f"{TEMPORARY}{folder.name}-{token}-new"
    old = folder.parent / f"{TEMPORARY}{folder.name}-{token}-old"
    try:
        for name, data in sorted(files.items()):
            target = new / name
            target.parent.mkdir(parents=True, exist_ok=True)
            _write_through(target, data)
        for place in sorted({(new / name).parent for name in files} | {new}):
            _sync_folder(place)
        if folder.exists():
            os.rename(folder, old)
        os.rename(new, folder)
        _sync_folder(folder.parent)
    except BaseException:
        if not folder.exists() and old.exists():
            os.rename(old, folder)
        shutil.rmtree(new, ignore_errors=True)
        raise
    shutil.rmtree(old, ignore_errors=True)


def recover(folder: Path) -> None:
    """Undo what a killed writer left beside `folder`: put the old tree back, drop the rest.

    Call it with the lock held.
    """
    if not folder.parent.is_dir():
        return
    left = sorted(folder.parent.glob(f"{TEMPORARY}{folder.name}-*"))
    for tree in left:
        if tree.name.endswith("-old") and not folder.exists():
            os.rename(tree, folder)
    for tree in left:
        shutil.rmtree(tree, ignore_errors=True)


@contextlib.contextmanager
def lock(path: Path, *, wait: bool = True) -> Iterator[None]:
    """Hold the one lock kept in file `path`; with `wait=False` raise `Busy` when another has it.

    The kernel releases it when its holder dies, so that no stale lock is ever left.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError as error:
            raise Busy(
                "another process is writing to `{path}`.",
                remedy="Wait until it has finished, then run the command again.",
                values={"path": str(path.parent)},
            ) from error
        yield
    finally:
        os.close(handle)


def _write_through(path: Path, data: bytes) -> None:
    with open(path, "xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
