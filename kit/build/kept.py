"""What of the last publication is still right, when only a part of a release is made again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kit.publish.manifest import NAME, SCHEMA, File, file_of


def kept(
    folder: Path, files: Iterable[File], keys: Mapping[str, str]
) -> Iterator[tuple[File, bytes]]:
    """Those of the published `files` that a whole build would make again, with their bytes.

    keys: by path, of all that a whole build makes. A file of another key is out of date, and one
    whose bytes are not those of the manifest is nobody's: both are left out.
    """
    for file in files:
        if keys.get(file.path) == file.key:
            data = _read(folder / file.path)
            if data is not None and hashlib.sha256(data).hexdigest() == file.sha256:
                yield file, data


def published(folder: Path) -> tuple[File, ...]:
    """The files that the manifest in `folder` tells of; none if there is no manifest of ours."""
    data = _read(folder / NAME)
    try:
        told = json.loads(data or b"{}")
        if told.get("schema") != SCHEMA:
            return ()
        return tuple(file_of(one) for one in told["files"])
    except (ValueError, KeyError, TypeError):
        return ()  # not ours, or torn by hand: nothing of it can be trusted


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
