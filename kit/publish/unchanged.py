"""Has anything changed since the last build? Answered before anything heavy is loaded.

A record of the last build keeps, for each file read and each file made, its size and time. A file
is hashed only when they differ, or when it was written so shortly before the record that a later
write could bear the same time (the rule that git has for its index).
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

SECOND_NS = 1_000_000_000
COARSE_NS, FINE_NS = 2 * SECOND_NS, 20_000_000
"""How late a write may bear the time of an earlier one: on a disk that counts seconds, by twos
perhaps, and on one that counts by the ticks of its kernel, at most 10 ms."""

Stat = tuple[int, int, str]


def stat_of(path: Path, digest: str = "") -> Stat:
    """(size, time in ns, sha256) of a file; the digest is computed unless given."""
    found = path.stat()
    return found.st_size, found.st_mtime_ns, digest or _digest(path)


def remember(
    record: Path,
    *,
    stamp: str,
    read: Mapping[str, Stat],
    made: Iterable[Path],
    folders: Iterable[Path],
    answer: object,
) -> None:
    """Keep what a build has read and made, and what it said (`answer`, ready for JSON).

    read: as it was when it was read, not as it is now: who saves a text during a build gets it
    built the next time.
    """
    from kit import disk  # here: an unchanged release writes nothing, and is told so 14 ms sooner

    data = {
        "stamp": stamp,
        "files": {**read, **{str(path): stat_of(path) for path in sorted(set(made))}},
        "folders": {str(path): _names(path) for path in sorted(set(folders))},
        "answer": answer,
    }
    disk.cache_write(record, json.dumps(data).encode())


def recall(record: Path, *, stamp: str) -> object | None:
    """What the last build said, if it was of this `stamp` and nothing has changed; else None."""
    try:
        written = record.stat().st_mtime_ns
        data = json.loads(record.read_bytes())
    except (OSError, ValueError):
        return None
    if data["stamp"] != stamp:
        return None
    if not all(_same(path, known, written) for path, known in data["files"].items()):
        return None
    if not all(_names(Path(path)) == known for path, known in data["folders"].items()):
        return None
    answer: object = data["answer"]
    return answer


def stamp_of(package: Path, options: Mapping[str, object]) -> str:
    """The program and the options of a build: equal stamps, equal work."""
    made = hashlib.sha256(json.dumps(options, sort_keys=True).encode())
    for folder, folders, names in os.walk(package):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            found = os.stat(os.path.join(folder, name))
            place = os.path.relpath(os.path.join(folder, name), package)
            made.update(f"{place}:{found.st_size}:{found.st_mtime_ns}".encode())
    return made.hexdigest()


def _same(path: str, known: list[object], written: int) -> bool:
    try:
        found = os.stat(path)
    except OSError:
        return False
    size, time, digest = known
    if found.st_size != size:
        return False
    doubt = FINE_NS if found.st_mtime_ns % SECOND_NS else COARSE_NS
    if found.st_mtime_ns == time and found.st_mtime_ns < written - doubt:
        return True
    return _digest(Path(path)) == digest


def _names(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
