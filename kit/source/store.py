"""The cache: objects by the SHA-256 of their bytes, and what was once made, by its key.

It may be removed at any time. What is read from it is checked: a damaged entry is made again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from kit import disk


def cache_folder() -> Path:
    """Where the cache lies: under `XDG_CACHE_HOME`, or what the system has in its place."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("press-kit", appauthor=False))


def store(data: bytes) -> Path:
    """Keep `data` under the name of its digest; the path of the object."""
    digest = hashlib.sha256(data).hexdigest()
    path = object_path(digest)
    if not _holds(path, digest, len(data)):
        disk.cache_write(path, data)
    return path


def object_path(sha256: str) -> Path:
    """Where the object of this digest is kept, if it is."""
    return cache_folder() / "objects" / sha256[:2] / sha256[2:]


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


def _made_path(key: str) -> Path:
    name = hashlib.sha256(key.encode()).hexdigest()
    return cache_folder() / "made" / name[:2] / name[2:]


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
