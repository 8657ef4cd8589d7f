"""The cache: objects by the SHA-256 of their bytes, and what was once made, by its key.

It may be removed at any time between two commands. What is read from it is checked: a damaged entry
is made again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kit import disk

LOCK = ".lock"
PARTS = ("objects", "made", "builds")


def cache_folder() -> Path:
    """Where the cache lies: under `XDG_CACHE_HOME`, or what the system has in its place."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("press-kit", appauthor=False))


@contextlib.contextmanager
def in_use() -> Iterator[None]:
    """Hold the cache, together with other commands: `make_room` takes nothing away meanwhile."""
    with disk.reading(cache_folder() / LOCK, disk.UnwritableCache):
        yield


def make_room(limit: int) -> None:
    """Drop what was used longest ago, until the cache holds at most `limit` bytes.

    While another command uses the cache nothing is dropped: the next build makes room. When a file
    was used is what the file system tells of it, which may be a day late.
    """
    folder = cache_folder()
    with (
        contextlib.suppress(disk.Busy, disk.Unwritable),
        disk.lock(folder / LOCK, wait=False),
    ):
        entries = sorted(_entries(folder), key=lambda one: (-one.used, one.path))
        held = 0
        for entry in entries:
            held += entry.size
            if held > limit or disk.TEMPORARY in entry.path:  # a killed command left it
                disk.drop(Path(entry.path))


def store(data: bytes) -> Path:
    """Keep `data` under the name of its digest; the path of the object."""
    digest = hashlib.sha256(data).hexdigest()
    path = object_path(digest)
    if not _holds(path, digest, len(data)):
        disk.cache_write(path, data)
    return path


def object_path(sha256: str) -> Path:
    """Where the object of this digest is kept, if it is."""
    return cache_folder() / "objects" / sha256


def keep(key: str, make: Callable[[], bytes]) -> bytes:
    """What `make` gave for this key, once: from the cache, if it is there and whole.

    key: names the maker, its version and the digests of all it depends on.
    """
    path = _made_path(key)
    if (found := _whole(path)) is not None:
        return found
    data = make()
    disk.cache_write(path, hashlib.sha256(data).digest() + data)
    return data


def is_kept(key: str) -> bool:
    """Would `keep` find this key?"""
    return _made_path(key).is_file()


def has_object(sha256: str) -> bool:
    """Is the object of this digest kept, and whole?"""
    path = object_path(sha256)
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file of the cache. size in bytes; used: when it was last read or written, in ns."""

    path: str
    size: int
    used: int


def _entries(folder: Path) -> Iterator[_Entry]:
    for part in PARTS:
        for where, _, names in os.walk(folder / part):
            for name in names:
                path = os.path.join(where, name)
                with contextlib.suppress(FileNotFoundError):  # removed by hand, meanwhile
                    found = os.stat(path)
                    yield _Entry(path, found.st_size, max(found.st_atime_ns, found.st_mtime_ns))


def _made_path(key: str) -> Path:
    name = hashlib.sha256(key.encode()).hexdigest()
    return cache_folder() / "made" / name


def _holds(path: Path, sha256: str, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size and has_object(sha256)


def _whole(path: Path) -> bytes | None:
    """The kept bytes after their digest; None if they are not there or not what they were."""
    try:
        kept = path.read_bytes()
    except OSError:
        return None
    digest, data = kept[:32], kept[32:]
    return data if hashlib.sha256(data).digest() == digest else None
