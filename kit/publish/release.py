"""Publish a release: the folder holds exactly the new files, or is what it was."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from kit import disk


def publish(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Make `folder` hold exactly `files`; True if anything changed.

    Takes the folder's lock, which lies beside it, and waits for another builder of the release.
    """
    with disk.lock(folder.parent / f".{folder.name}.lock"):
        disk.recover(folder)
        if _holds(folder, files):
            return False
        disk.replace_tree(folder, files)
        return True


def _holds(folder: Path, files: Mapping[str, bytes]) -> bool:
    if not folder.is_dir():
        return False
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
    return found == set(files) and all(
        _digest((folder / name).read_bytes()) == _digest(data) for name, data in files.items()
    )


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
