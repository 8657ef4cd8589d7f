"""Prove that the archive is unchanged: every byte, or, quickly and weaker, names and sizes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kit import disk
from kit.archive import inventory, search, store
from kit.archive.inventory import Inventory
from kit.archive.inventory_reading import Fault
from kit.archive.layout import (
    CONFIG,
    DECLARATION,
    EXTENSION,
    LAYOUT,
    ROOT_FILES,
    SCHEME,
    identifier,
    object_folder,
)
from kit.archive.store import Archive
from kit.archive.verify_object import EXTRA_CODE, CheckContent, by_digest, by_size, examine
from kit.errors import KitError
from kit.findings import Finding, Level, Place

CODES = {DECLARATION: ("E069", "E080"), LAYOUT: ("E070", "E070"), CONFIG: ("E070", "E070")}
"""The codes of a file of the root that is missing, and of one that was altered."""

README_CODE = "archive-readme"
LOST_CODE = "archive-lost-version"
BEHIND_CODE = "archive-index-behind"

_BUCKET = re.compile(r"[0-9a-f]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was looked at, and all that is wrong with it."""

    objects: int
    versions: int
    files: int
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether no finding is an error."""
        return all(one.level is not Level.ERROR for one in self.findings)


def verify(archive: Archive) -> Verified:
    """Read every byte of the archive and compare it with its digests."""
    return _verified(archive, by_digest)


def verify_quickly(archive: Archive) -> Verified:
    """Compare inventories with their digests, and the other files by presence and size only.

    Weaker than `verify`: a changed byte that keeps a file's size is not seen.
    """
    return _verified(archive, by_size)


def _verified(archive: Archive, check: CheckContent) -> Verified:
    store.require(archive)
    _finish_what_was_killed(archive)
    with disk.reading(archive.lock):
        findings = list(_root(archive))
        known: list[Inventory] = []
        places = _objects(archive.root)
        for place in places:
            examined = examine(archive.root / place, place, check)
            findings += [_finding(f"{place}/{path}", fault) for path, fault in examined.faults]
            if examined.inventory is not None:
                known.append(examined.inventory)
        findings += _compared_with_the_index(archive, known, frozenset(places))
    return Verified(
        objects=len(known),
        versions=sum(one.head for one in known),
        files=sum(len(one.manifest) for one in known),
        findings=tuple(findings),
    )


def _finish_what_was_killed(archive: Archive) -> None:
    """Clean up, unless the archive is for reading only: then it is verified as it is."""
    if store.is_clean(archive):
        return
    try:
        with store.writing(archive) as touched:
            search.catch_up(archive, touched)
    except KitError:
        return


def _objects(root: Path) -> list[str]:
    """The places of all objects, those without a declaration too: `3c/press-kit%3aCP106-2020`."""
    buckets = [one for one in sorted(root.iterdir()) if _is_bucket(one)]
    return [
        f"{bucket.name}/{one.name}"
        for bucket in buckets
        for one in sorted(bucket.iterdir())
        if one.is_dir() and not one.is_symlink() and _is_object(one)
    ]


def _is_bucket(path: Path) -> bool:
    return bool(_BUCKET.fullmatch(path.name)) and path.is_dir() and not path.is_symlink()


def _is_object(folder: Path) -> bool:
    return any((folder / name).exists() for name in (inventory.DECLARATION, inventory.NAME, "v1"))


def _root(archive: Archive) -> Iterator[Finding]:
    """The storage root's own files, and what lies about between the objects."""
    root = archive.root
    for name, data in ROOT_FILES.items():
        missing, altered = CODES.get(name, (README_CODE, README_CODE))
        if not (root / name).is_file():
            yield _finding(name, Fault(missing, "{path} is missing.", {"path": name}))
        elif (root / name).read_bytes() != data:
            yield _finding(name, Fault(altered, "{path} was altered.", {"path": name}))
    objects = frozenset(_objects(root))
    emptied = {name.rpartition("/")[0] for name in ROOT_FILES}
    for folder, below, names in os.walk(root):
        at = Path(folder).relative_to(root).as_posix()
        if at in objects:
            below.clear()
            continue
        # A folder that lost its only file is told by that file.
        if not below and not names and at not in emptied:
            yield _finding(at, Fault("E073", "the folder {path} is empty.", {"path": at}))
        for name in [*below, *names]:
            path = name if at == "." else f"{at}/{name}"
            found = root / path
            if found.is_symlink() or not (found.is_file() or found.is_dir()):
                yield _finding(
                    path, Fault("E090", "{path} is a link or a device, no file.", {"path": path})
                )
            elif name in names and path not in ROOT_FILES:
                fault = Fault(_code_of_stranger(path), "{path} is too many.", {"path": path})
                yield _finding(path, fault)


def _code_of_stranger(path: str) -> str:
    """The code of a file that no object holds."""
    if path.startswith("0="):
        return "E076"
    if "/" not in path or path.startswith(f"extensions/{EXTENSION}/"):
        return EXTRA_CODE
    return "E112" if path.startswith("extensions/") else "E072"


def _compared_with_the_index(
    archive: Archive, known: list[Inventory], places: frozenset[str]
) -> Iterator[Finding]:
    """The index is a cache, but what it knows and the store doesn't hold was lost.

    places: of all objects, those whose inventory is damaged too: their fault is told already.
    """
    held = {one.identifier.removeprefix(SCHEME): one.head for one in known}
    try:
        indexed = search.indexed(archive)
    except KitError:
        yield _behind(archive)
        return
    for reference, version in sorted(indexed.items()):
        is_unread = reference not in held and object_folder(identifier(reference)) in places
        if held.get(reference, 0) < version and not is_unread:
            yield Finding(
                rule=LOST_CODE,
                where=Place(file=reference),
                message="the index knows version v{version}, which the store doesn't hold.",
                remedy="Restore it from a copy of the archive.",
                values={"version": str(version)},
            )
    if any(indexed.get(one, 0) < head for one, head in held.items()):
        yield _behind(archive)


def _behind(archive: Archive) -> Finding:
    return Finding(
        rule=BEHIND_CODE,
        where=Place(file=archive.index.name),
        message="the search index doesn't know all that the store holds.",
        remedy="Run `kit archive reindex`.",
        level=Level.WARNING,
    )


def _finding(path: str, fault: Fault) -> Finding:
    level = Level.WARNING if fault.code == EXTRA_CODE else Level.ERROR
    return Finding(
        rule=fault.code,
        where=Place(file=path.rstrip("/")),
        message=fault.message,
        remedy="Restore it from a copy of the archive."
        if level is Level.ERROR
        else "Move it elsewhere.",
        level=level,
        values={"path": path, **fault.values},
    )
