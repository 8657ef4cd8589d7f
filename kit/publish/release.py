"""Publish a release: the folder holds exactly the new files, or is what it was."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from kit import disk
from kit.errors import KitError
from kit.publish.manifest import NAME

SOURCE = "release.yaml"


def publish(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Make `folder` hold exactly `files`; True if anything changed.

    Takes the folder's lock, which lies beside it, and waits for another builder of the release.
    KitError when the folder holds what no build has made: it would be lost.
    """
    with disk.lock(folder.parent / f".{folder.name}.lock"):
        disk.recover(folder)
        refuse_foreign(folder)
        if _holds(folder, files):
            return False
        disk.replace_tree(folder, files)
        return True


def refuse_foreign(folder: Path) -> None:
    """KitError when `folder` holds files that no build has made."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    is_ours = (folder / NAME).is_file() or any(folder.glob(f"{folder.name}-*.json"))
    if not is_ours or (folder / SOURCE).exists():
        raise KitError(
            "`{folder}` holds files that no build has made: they would be lost.",
            remedy="Name another place: `--out DIR`.",
            values={"folder": str(folder)},
        )


def _holds(folder: Path, files: Mapping[str, bytes]) -> bool:
    if not folder.is_dir():
        return False
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
    return found == set(files) and all(
        _digest((folder / name).read_bytes()) == _digest(data) for name, data in files.items()
    )


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
