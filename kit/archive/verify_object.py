"""What is wrong with one object: every file that is missing, altered or too many, by name.

Each fault has one code, that of OCFL 1.1 (https://ocfl.io/1.1/spec/validation-codes.html).
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kit.archive import premis
from kit.archive.inventory import (
    CONTENT,
    DECLARATION,
    DECLARATION_TEXT,
    NAME,
    SIDECAR,
    Inventory,
    sidecar,
)
from kit.archive.inventory_reading import Fault, read_inventory
from kit.archive.layout import object_folder

Faults = Iterator[tuple[str, Fault]]
"""Each fault with the path of its file, from the root of the object."""

CheckContent = Callable[[Path, Inventory, frozenset[str]], Faults]
"""Checks the content of an object. Called with its root, inventory, and content paths on disk."""

EXTRA_CODE = "archive-extra-file"
"""A file where OCFL allows one, but which the archive didn't put there."""

ALLOWED_FOLDERS = frozenset({"logs", "extensions"})
CHUNK = 1 << 20
_VERSION = re.compile(r"v[1-9][0-9]*")
_LINE = re.compile(rb"[0-9A-Fa-f]{128}[ \t]+inventory\.json\n?")


@dataclass(frozen=True, slots=True)
class Examined:
    """One object looked at. inventory: None where none of its copies can be trusted."""

    inventory: Inventory | None
    faults: tuple[tuple[str, Fault], ...]


@dataclass(frozen=True, slots=True)
class _Copy:
    """An inventory with its sidecar. read: None where the pair can't be trusted."""

    folder: str
    data: bytes
    read: Inventory | None


def examine(root: Path, place: str, check: CheckContent) -> Examined:
    """The object at `root`, which lies at `place` under the storage root."""
    files, folders, links = _walk(root)
    faults = [
        (link, _fault("E090", "{path} is a link or a device, no file.", link)) for link in links
    ]
    faults += _declaration(root, files)
    newest = max(_numbers(folders), default=0)
    copies, seal_faults = _copies(root, files, newest)
    faults += seal_faults
    trusted = copies[""].read or (copies[f"v{newest}/"].read if newest else None)
    if trusted is None:
        return Examined(None, tuple(faults))
    if object_folder(trusted.identifier) != place:
        values = {"identifier": trusted.identifier, "path": place}
        faults.append(("", Fault("E083", "{identifier} does not belong at {path}.", values)))
    there = frozenset(name for name in files if f"/{CONTENT}/" in name)
    gone = {f"v{n}/" for n in range(1, trusted.head + 1) if f"v{n}" not in folders}
    faults += [(one, _fault("E010", "the version {path} is missing.", one)) for one in sorted(gone)]
    faults += _agreement(copies, trusted)
    faults += _extra(files - there, folders, trusted)
    faults += [
        (name, fault)
        for name, fault in check(root, trusted, there)
        if not any(name.startswith(one) for one in gone)
    ]
    return Examined(trusted, tuple(faults))


def by_digest(root: Path, known: Inventory, there: frozenset[str]) -> Faults:
    """Every byte of every content file, against sha512 and the digests of the fixity block."""
    fixity = _fixity_by_path(known)
    for digest, paths in known.manifest.items():
        for path in paths:
            if path not in there:
                yield path, _fault("E092", "{path} is missing.", path)
                continue
            told = {"sha512": digest.lower(), **fixity.get(path, {})}
            found = _digests(root / path, told)
            if isinstance(found, Fault):
                yield path, found
            elif found["sha512"] != digest.lower():
                yield path, _fault("E092", "{path} was altered.", path)
            elif found != told:
                yield path, _fault("E093", "{path} has another digest in the fixity block.", path)
    yield from _strangers(known, there)


def by_size(root: Path, known: Inventory, there: frozenset[str]) -> Faults:
    """The presence of every content file, and its size where a record tells it.

    Records themselves are compared by their digest. A byte changed elsewhere is not seen.
    """
    sizes: dict[str, int] = {}
    for number in range(1, known.head + 1):
        content = known.content(number)
        digest = known.versions[number - 1].digests.get(premis.PATH)
        record = content.get(premis.PATH, "")
        if record not in there:
            continue
        data = (root / record).read_bytes()
        if hashlib.sha512(data).hexdigest() != digest:
            yield record, _fault("E092", "{path} was altered.", record)
        else:
            told = premis.sizes_of(data)
            sizes.update({content[path]: size for path, size in told.items() if path in content})
    for path in sorted({one for paths in known.manifest.values() for one in paths}):
        if path not in there:
            yield path, _fault("E092", "{path} is missing.", path)
        elif path in sizes and (root / path).stat().st_size != sizes[path]:
            yield path, _fault("E092", "{path} was altered: its size is another.", path)
    yield from _strangers(known, there)


def _fixity_by_path(known: Inventory) -> dict[str, dict[str, str]]:
    """Digest by algorithm, by content path."""
    found: dict[str, dict[str, str]] = {}
    for name, block in known.fixity.items():
        for digest, paths in block.items():
            for path in paths:
                found.setdefault(path, {})[name] = digest.lower()
    return found


def _strangers(known: Inventory, there: frozenset[str]) -> Faults:
    named = {path for paths in known.manifest.values() for path in paths}
    for path in sorted(there - named):
        yield path, _fault("E023", "{path} is too many: no version holds it.", path)


def _walk(root: Path) -> tuple[set[str], dict[str, bool], list[str]]:
    """Files, folders (True for an empty one) and what is neither, by path from `root`."""
    files: set[str] = set()
    folders: dict[str, bool] = {}
    links: list[str] = []
    for folder, below, names in os.walk(root):
        at = Path(folder).relative_to(root)
        if at != Path():
            folders[at.as_posix()] = not below and not names
        for name in [*below, *names]:
            path = Path(folder) / name
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                links.append((at / name).as_posix())
        files |= {(at / name).as_posix() for name in names} - set(links)
    return files, folders, sorted(links)


def _numbers(folders: dict[str, bool]) -> list[int]:
    return [int(name[1:]) for name in folders if _VERSION.fullmatch(name)]


def _declaration(root: Path, files: set[str]) -> Faults:
    if DECLARATION not in files:
        yield DECLARATION, _fault("E003", "{path} is missing.", DECLARATION)
    elif (root / DECLARATION).read_bytes() != DECLARATION_TEXT:
        yield DECLARATION, _fault("E007", "{path} was altered.", DECLARATION)
    for name in sorted(files):
        if name.startswith("0=") and name != DECLARATION:
            yield name, _fault("E003", "{path} is a second declaration.", name)


def _copies(
    root: Path, files: set[str], newest: int
) -> tuple[dict[str, _Copy], list[tuple[str, Fault]]]:
    """The inventories by folder (`` and `v1/` …), and the faults of each with its sidecar."""
    folders = ["", *(f"v{n}/" for n in range(1, newest + 1))]
    data = {one: (root / one / NAME).read_bytes() for one in folders if one + NAME in files}
    copies: dict[str, _Copy] = {}
    faults: list[tuple[str, Fault]] = []
    for folder in folders:
        made, found = _copy(root, folder, files, data, newest)
        copies[folder] = made
        faults += found
    return copies, faults


def _copy(
    root: Path, folder: str, files: set[str], data: dict[str, bytes], newest: int
) -> tuple[_Copy, list[tuple[str, Fault]]]:
    if folder not in data:
        if folder and not any(name.startswith(folder) for name in files):
            return _Copy(folder, b"", None), []
        # OCFL asks for the root's inventory (E063) and recommends the others (W010).
        code = "W010" if folder else "E063"
        missing = _fault(code, "{path} is missing.", folder + NAME)
        return _Copy(folder, b"", None), [(folder + NAME, missing)]
    own = data[folder]
    read = read_inventory(own)
    if folder + SIDECAR not in files:
        missing = _fault("E058", "{path} is missing.", folder + SIDECAR)
        return _Copy(folder, own, _or_none(read)), [(folder + SIDECAR, missing)]
    seal = (root / folder / SIDECAR).read_bytes()
    if seal == sidecar(own):
        if isinstance(read, Fault):
            return _Copy(folder, own, None), [(folder + NAME, read)]
        return _Copy(folder, own, read), []
    if own == _twin(folder, data, newest) or not _LINE.fullmatch(seal):
        code = "E060" if _LINE.fullmatch(seal) else "E061"
        altered = _fault(
            code, "{path} was altered: it doesn't seal its inventory.", folder + SIDECAR
        )
        return _Copy(folder, own, _or_none(read)), [(folder + SIDECAR, altered)]
    return _Copy(folder, own, None), [
        (folder + NAME, _fault("E060", "{path} was altered.", folder + NAME))
    ]


def _twin(folder: str, data: dict[str, bytes], newest: int) -> bytes:
    """What the inventory in `folder` should be, told by another copy: it says who was altered."""
    if folder in ("", f"v{newest}/"):
        return data.get(f"v{newest}/" if folder == "" else "", b"")
    whole = read_inventory(data.get("", b""))
    return b"" if isinstance(whole, Fault) else whole.up_to(int(folder[1:-1])).to_json()


def _agreement(copies: dict[str, _Copy], trusted: Inventory) -> Faults:
    """Every version's inventory tells the same history as the newest one."""
    root = copies[""]
    for folder, copy in copies.items():
        if not folder or copy.read is None:
            continue
        number = int(folder[1:-1])
        path = folder + NAME
        if copy.read.identifier != trusted.identifier:
            yield path, _fault("E110", "{path} is the inventory of another object.", path)
        elif number > trusted.head:
            yield path, _fault("E046", "{path} belongs to a version that is not listed.", path)
        elif number == trusted.head and root.read is not None and copy.data != root.data:
            yield path, _fault("E064", "{path} differs from the inventory of the object.", path)
        elif copy.read.head != number:
            yield path, _fault("E040", "{path} is the inventory of another version.", path)
        elif any(_logical(copy.read, n) != _logical(trusted, n) for n in range(1, number + 1)):
            yield path, _fault("E066", "{path} tells another history of the object.", path)


def _logical(known: Inventory, number: int) -> dict[str, str]:
    return {path: digest.lower() for path, digest in known.versions[number - 1].digests.items()}


def _extra(files: set[str], folders: dict[str, bool], known: Inventory) -> Faults:
    """Files and folders that no rule of OCFL gives a place; content is looked at elsewhere."""
    inventories = {f"{folder}{name}" for name in (NAME, SIDECAR) for folder in _places(known)}
    for name in sorted(files - inventories - {DECLARATION}):
        if not name.startswith("0="):
            yield name, _fault(_code_of_extra(name), "{path} is too many.", name)
    emptied = {path.rpartition("/")[0] for paths in known.manifest.values() for path in paths}
    for name, is_empty in sorted(folders.items()):
        # A folder that lost its only file is told by that file.
        if name in emptied:
            continue
        parts = name.split("/")
        if len(parts) == 1 and parts[0] not in {f"v{n}" for n in range(1, known.head + 1)}:
            code = "E046" if _VERSION.fullmatch(name) else "E001"
            if is_empty or code == "E046":
                yield name, _fault(code, "the folder {path} is too many.", name)
        elif is_empty:
            code = "E024" if CONTENT in parts[1:2] else "W002"
            yield name, _fault(code, "the folder {path} is empty.", name)


def _places(known: Inventory) -> list[str]:
    return ["", *(f"v{n}/" for n in range(1, known.head + 1))]


def _code_of_extra(name: str) -> str:
    parts = name.split("/")
    if parts[0] in ALLOWED_FOLDERS and len(parts) > 1:
        return EXTRA_CODE
    if not _VERSION.fullmatch(parts[0]):
        return "E001"
    return "E015" if len(parts) == 2 else "W002"


def _or_none(read: Inventory | Fault) -> Inventory | None:
    return None if isinstance(read, Fault) else read


def _digests(path: Path, names: Iterable[str]) -> dict[str, str] | Fault:
    known = {name: name.replace("blake2b-512", "blake2b") for name in names}
    digests = {name: hashlib.new(known[name]) for name in names}
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                for digest in digests.values():
                    digest.update(chunk)
    except OSError as error:
        reason = error.strerror or str(error)
        return Fault("E092", "{path} can't be read: {reason}.", {"reason": reason})
    return {name: digest.hexdigest() for name, digest in digests.items()}


def _fault(code: str, message: str, path: str) -> Fault:
    return Fault(code, message, {"path": path})
