"""All writing passes here: a file appears whole under its final name, or not at all.

A test forbids every other way to write in the package.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import re
import secrets
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kit.errors import KitError

if TYPE_CHECKING:
    import sqlite3

TEMPORARY = ".kit-tmp-"


class Busy(KitError):
    """Another process holds the lock."""


class Unwritable(OSError):
    """The system refuses to write: whoever owns the place is the one to act."""


class UnwritableCache(Unwritable):
    """The place is that of the cache, which the environment names."""


@contextlib.contextmanager
def _told(kind: type[Unwritable] = Unwritable) -> Iterator[None]:
    try:
        yield
    except Unwritable:
        raise
    except OSError as error:
        raise kind(error.errno, error.strerror, error.filename) from error


@_told()
def atomic_write(path: Path, data: bytes) -> None:
    """Write `data` to `path`, whole or not at all; the folder is made.

    A link is followed: it stays, and its file is replaced. What is no file (a folder, a device) is
    never replaced.
    """
    path = _free_for_a_file(path)
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


@_told(UnwritableCache)
def cache_write(path: Path, data: bytes) -> None:
    """Write `data` to `path`, whole or not at all, without waiting for the disk.

    For what can be made again and is checked when it is read: a power cut may lose it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.parent / f"{TEMPORARY}{secrets.token_hex(8)}"
    try:
        temporary.write_bytes(data)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            temporary.unlink()
        raise


@_told()
def replace_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` hold exactly `files` (relative name → bytes), all of them changed together.

    The new tree is written beside the old one and takes its name by `exchange`; who was killed in
    the middle finds the old tree put back, or what is left of it cleared away, by `recover`.
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
            exchange(new, folder, old)
        else:
            move(new, folder)
    except BaseException:
        if not folder.exists() and old.exists():
            os.rename(old, folder)
        shutil.rmtree(new, ignore_errors=True)
        raise
    for replaced in (new, old):
        shutil.rmtree(replaced, ignore_errors=True)


@_told()
def recover(folder: Path) -> None:
    """Undo what a killed writer left beside `folder`: put the old tree back, drop the rest.

    Call it with the lock held.
    """
    if not folder.parent.is_dir():
        return
    ours = re.compile(rf"{re.escape(TEMPORARY + folder.name)}-[0-9a-f]{{16}}-(new|old)")
    left = sorted(tree for tree in folder.parent.iterdir() if ours.fullmatch(tree.name))
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
    with _told():
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


def _free_for_a_file(path: Path) -> Path:
    """Where `path` leads; Unwritable if links lead in a circle, or something that is no file stands
    there.
    """
    end = Path(os.path.realpath(path))
    code = 0
    if end.is_symlink():
        code = errno.ELOOP
    elif end.is_dir():
        code = errno.EISDIR
    elif end.exists() and not end.is_file():
        code = errno.EEXIST
    if code:
        raise Unwritable(code, os.strerror(code), str(path))
    return end


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


@contextlib.contextmanager
def reading(path: Path, refused: type[Unwritable] = Unwritable) -> Iterator[None]:
    """Hold the lock kept in file `path` together with other readers, so that no writer comes.

    Where the lock can't be made (a folder for reading only), no writer can come either: nothing is
    held. refused: what is raised where no folder can be made.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDONLY | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        if error.errno not in (errno.EROFS, errno.EACCES, errno.EPERM):
            raise refused(error.errno, error.strerror, error.filename) from error
        yield
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_SH)
        yield
    finally:
        os.close(handle)


@_told()
def write_new(path: Path, data: bytes) -> None:
    """Write `data` through to the disk under a name that is new; its folder is made.

    For a tree that is prepared aside: `sync_tree` and one rename make it count.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _write_through(path, data)


@_told()
def link_tree(source: Path, target: Path) -> None:
    """Give every file under `source` a second name under `target`, or a copy where links can't be.

    A link costs no room, and its content is on the disk already.
    """
    for folder, _, names in os.walk(source):
        to = target / Path(folder).relative_to(source)
        to.mkdir(parents=True, exist_ok=True)
        for name in names:
            try:
                os.link(Path(folder) / name, to / name)
            except OSError as error:
                if error.errno not in _NO_LINKS:
                    raise
                _write_through(to / name, (Path(folder) / name).read_bytes())


@_told()
def sync_tree(folder: Path) -> None:
    """Write the names in `folder` and in all folders below it through to the disk."""
    for place, _, _ in os.walk(folder):
        _sync_folder(Path(place))


@_told()
def move(source: Path, target: Path) -> None:
    """Rename a file or a tree, and write both its old and its new folder through to the disk."""
    os.rename(source, target)
    _sync_folder(target.parent)
    _sync_folder(source.parent)


@_told()
def exchange(new: Path, final: Path, aside: Path) -> None:
    """Let the tree `new` take the name `final`, whose tree is then found at `new` or at `aside`.

    One call of the kernel where the file system can exchange two names (ext4, xfs, btrfs, tmpfs);
    elsewhere two renames, and who was killed between them puts `aside` back.
    """
    try:
        _swap(new, final)
    except OSError as error:
        if error.errno not in _NO_SWAP:
            raise
        os.rename(final, aside)
        os.rename(new, final)
    _sync_folder(final.parent)
    _sync_folder(new.parent)


def unused(folder: Path, stem: str) -> Path:
    """A path in `folder` that nothing has: `stem`, a full stop, and sixteen letters of chance."""
    return folder / f"{stem}.{secrets.token_hex(8)}"


@_told()
def database(path: Path) -> sqlite3.Connection:
    """Open an SQLite file, made if absent: for caches, which SQLite keeps whole by its journal."""
    import sqlite3

    path.parent.mkdir(parents=True, exist_ok=True)
    return sqlite3.connect(path)


def database_to_read(path: Path) -> sqlite3.Connection:
    """Open an SQLite file that exists, for reading only."""
    import sqlite3

    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


@_told()
def drop(path: Path) -> None:
    """Remove one name of a file, if it is there."""
    path.unlink(missing_ok=True)


def remove_tree(folder: Path) -> None:
    """Remove a tree; what resists stays for the next run."""
    shutil.rmtree(folder, ignore_errors=True)


_NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV})
_NO_SWAP = frozenset({errno.EINVAL, errno.EOPNOTSUPP, errno.ENOSYS})
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def _swap(one: Path, other: Path) -> None:
    """Exchange two names by Linux's renameat2(2); OSError ENOSYS where there is none."""
    import ctypes  # here: 3 ms that only who replaces a tree needs

    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE):
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(one), None, str(other))
