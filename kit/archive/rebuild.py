"""Rebuild an archive edition from itself, and compare.

The sources embedded in the file are unpacked into a workspace of their own, the document is built
from them, and the bytes are held against the file's. Where they differ, the versions of programs,
fonts and profile that differ from those locked inside come first: they explain the rest.
"""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import pikepdf
from PIL import Image

from kit import disk
from kit.build.choice import Choice
from kit.build.inside import VERSIONS
from kit.build.line import rebuild_document
from kit.build.versions import versions
from kit.errors import BadInput, KitError, Refused
from kit.source.jpeg import bare, with_rights
from kit.source.read import cleaned_name
from kit.source.workspace import find_release

MOST_BYTES = 200_000_000


class NotRebuildable(KitError):
    """The file isn't an archive edition of ours, or what it embeds can't be unpacked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs. kind: version, font, profile, part or bytes. then: in the file; now: here."""

    kind: str
    name: str
    then: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """What came of it. pdf: the new file. differences: none when it is identical."""

    pdf: bytes
    differences: tuple[Difference, ...]

    @property
    def is_identical(self) -> bool:
        """Are the new bytes those of the file?"""
        return not self.differences


def rebuild(pdf: bytes) -> Rebuilt:
    """Build the document of an archive edition again from what it embeds, and compare.

    NotRebuildable when it embeds no sources, or when it can't be built and other versions made it;
    BadInput and Refused as any build.
    """
    files = embedded(pdf)
    if VERSIONS not in files:
        raise NotRebuildable(
            "the file embeds no `{name}`: it is no archive edition of this program.",
            remedy="Give the PDF that lies in the `archive` folder.",
            values={"name": VERSIONS},
        )
    lock = _lock(files[VERSIONS])
    with tempfile.TemporaryDirectory(prefix="kit-rebuild-") as folder:
        root = Path(folder)
        _unpack(files, lock["elsewhere"], root)
        workspace, release = find_release(_release(files), root)
        choice = Choice(
            documents=(lock["document"],), editions=("archive",), languages=(lock["language"],)
        )
        try:
            made = rebuild_document(workspace, release, choice=choice, format=lock["format"])
        except (BadInput, Refused) as error:
            _blame_versions(lock, error)
            raise
    return Rebuilt(pdf=made, differences=_differences(pdf, made, lock))


def _blame_versions(lock: Mapping[str, Any], error: KitError) -> None:
    """NotRebuildable if other programs made the file: what they took, these may not take."""
    others = ", ".join(f"{one.name} {one.then} → {one.now}" for one in _version_differences(lock))
    if others:
        raise NotRebuildable(
            "it can't be built again by these versions: {versions}.",
            remedy="Install the versions that made it, then run the command again.",
            values={"versions": others},
        ) from error


def embedded(pdf: bytes) -> Mapping[str, bytes]:
    """The files that a PDF embeds, by name; NotRebuildable for a name that leaves its folder."""
    try:
        with pikepdf.open(io.BytesIO(pdf)) as file:
            found = {
                name: file.attachments[name].get_file().read_bytes() for name in file.attachments
            }
    except pikepdf.PdfError as error:
        raise NotRebuildable(
            "the file can't be read as a PDF: {reason}.",
            remedy="Give the PDF that lies in the `archive` folder.",
            values={"reason": str(error).rpartition(": ")[2]},
        ) from error
    for name in found:
        _refuse_outside(name)
    if sum(map(len, found.values())) > MOST_BYTES:
        raise NotRebuildable(
            "the file embeds more than {limit} MB.", values={"limit": str(MOST_BYTES // 1_000_000)}
        )
    return found


def _refuse_outside(name: str) -> None:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts or "\0" in name:
        raise NotRebuildable(
            "`{name}`, which the file embeds, would leave its folder.", values={"name": name}
        )


def _lock(data: bytes) -> Mapping[str, Any]:
    """What `versions.json` locks, in the shape that `kit.build.inside` writes."""
    try:
        lock = json.loads(data)
    except ValueError:
        lock = None
    tables = ("versions", "fonts", "elsewhere")
    words = ("document", "format", "language", "profile")
    if not (
        isinstance(lock, dict)
        and all(isinstance(lock.get(name), dict) for name in tables)
        and all(isinstance(lock.get(name), str) for name in words)
        and all(isinstance(rights, dict) for rights in lock["elsewhere"].values())
    ):
        raise NotRebuildable(
            "what the file embeds as `{name}` is not what this program writes.",
            values={"name": VERSIONS},
        )
    for name in lock["elsewhere"]:
        _refuse_outside(name)
    return lock


def _unpack(files: Mapping[str, bytes], elsewhere: Mapping[str, Any], root: Path) -> None:
    """Make the workspace; a picture that this document doesn't show is a grey dot of its rights."""
    disk.atomic_write(root / "kit.toml", files.get("kit.toml", b""))
    for name, data in files.items():
        if any(str(parent) in files for parent in PurePosixPath(name).parents):
            raise NotRebuildable("`{name}` lies in a file, not a folder.", values={"name": name})
        disk.atomic_write(root / name, data)
    dot = _dot()
    for name, rights in elsewhere.items():
        data = _SVG_DOT if name.lower().endswith(".svg") else with_rights(dot, rights)
        disk.atomic_write(root / _release(files) / cleaned_name(name), data)


_SVG_DOT = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'


def _dot() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "grey").save(file, "JPEG")
    return bare(file.getvalue())


def _release(files: Mapping[str, bytes]) -> str:
    names = [name for name in files if name.endswith("/release.yaml")]
    if len(names) != 1:
        raise NotRebuildable(
            "the file embeds {count} releases, where one is wanted.",
            values={"count": str(len(names))},
        )
    return names[0].removesuffix("/release.yaml")


def _differences(then: bytes, now: bytes, lock: Mapping[str, Any]) -> tuple[Difference, ...]:
    if then == now:
        return ()
    fresh = json.loads(embedded(now)[VERSIONS])
    found = _version_differences(lock)
    found += [
        Difference(kind="font", name=name, then=old, now=fresh["fonts"].get(name, ""))
        for name, old in sorted(lock["fonts"].items())
    ]
    found.append(Difference(kind="profile", name="", then=lock["profile"], now=fresh["profile"]))
    found += _parts(embedded(then), embedded(now))
    found.append(
        Difference(kind="bytes", name="", then=f"{len(then)} bytes", now=f"{len(now)} other bytes")
    )
    return tuple(one for one in found if one.then != one.now)


def _version_differences(lock: Mapping[str, Any]) -> list[Difference]:
    now = dict(versions())
    return [
        Difference(kind="version", name=name, then=old, now=now.get(name, ""))
        for name, old in sorted(lock["versions"].items())
        if old != now.get(name, "")
    ]


def _parts(then: Mapping[str, bytes], now: Mapping[str, bytes]) -> list[Difference]:
    names = sorted({*then, *now} - {VERSIONS})
    return [
        Difference(kind="part", name=name, then=_size(then.get(name)), now=_size(now.get(name)))
        for name in names
        if then.get(name) != now.get(name)
    ]


def _size(data: bytes | None) -> str:
    return "missing" if data is None else f"{len(data)} bytes"
