"""The store on disk: versions go in whole, and nothing that is in ever changes.

    archive/
      store/         the OCFL storage root: any OCFL tool reads it
      staging/       what is being prepared; empty but while a writer is at work
      index.sqlite   the search index, a cache
      lock           writers one by one, readers together

A version is prepared in `staging`, written through to the disk, and takes its place by one rename:
whoever looks, at whatever moment, with whatever tool, finds the object before or after it.
"""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import quote, unquote

from kit import disk
from kit.archive import inventory, layout
from kit.archive.inventory import Inventory, Version, with_version
from kit.archive.inventory_reading import Fault, read_inventory
from kit.errors import KitError

_REFUSED = frozenset({
    errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Archive:
    """The folders and files of one archive; it need not exist yet."""

    folder: Path

    @property
    def root(self) -> Path:
        """The OCFL storage root."""
        return self.folder / "store"

    @property
    def staging(self) -> Path:
        """Where versions are prepared, on the same file system as the root."""
        return self.folder / "staging"

    @property
    def index(self) -> Path:
        """The search index."""
        return self.folder / "index.sqlite"

    @property
    def lock(self) -> Path:
        """The file whose lock writers and readers take."""
        return self.folder / "lock"

    def object(self, reference: str) -> Path:
        """The root of the object that keeps `reference`."""
        return self.root / layout.object_folder(layout.identifier(reference))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Who adds a version, when (aware) and why. address: `mailto:` or of the web, or nothing."""

    created: datetime
    message: str
    user: str
    address: str = ""


@contextlib.contextmanager
def writing(archive: Archive) -> Iterator[tuple[str, ...]]:
    """Hold the archive alone; give the references that a killed writer may have touched.

    What that writer left is undone first. KitError when the folder can't be written, or when the
    disk is full: then nothing has changed.
    """
    try:
        with disk.lock(archive.lock):
            yield clean(archive)
    except OSError as error:
        if error.errno not in _REFUSED:
            raise
        raise KitError(
            "the archive `{path}` can't be written: {reason}. Nothing was added.",
            remedy="Make room or give yourself the right to write, then run the command again.",
            values={"path": str(archive.folder), "reason": error.strerror or str(error)},
        ) from error


def clean(archive: Archive) -> tuple[str, ...]:
    """Undo what a killed writer left in `staging`; the references it was at work on.

    Call it with the lock held. An object that was between its two names (file systems that can't
    exchange names) is put back.
    """
    if not archive.staging.is_dir():
        return ()
    touched = []
    for stage in sorted(archive.staging.iterdir()):
        reference = unquote(stage.name.rpartition(".")[0])
        if reference:
            touched.append(reference)
            _put_back(archive, reference, stage / "old")
        disk.remove_tree(stage)
    return tuple(touched)


def is_clean(archive: Archive) -> bool:
    """Whether no writer is at work and none was killed."""
    return not archive.staging.is_dir() or not any(archive.staging.iterdir())


def commit(archive: Archive, reference: str, files: Mapping[str, bytes], stamp: Stamp) -> Path:
    """Add one version that holds `files`, bytes by logical path; its staging folder is returned.

    Call it in `writing`. The version counts when this returns. The staging folder stays as a mark
    that the index has to learn of it: `disk.remove_tree` it when the index has.
    """
    _make_root(archive)
    stage = disk.unused(archive.staging, quote(reference, safe=""))
    new = stage / "new" / layout.object_folder(layout.identifier(reference))
    final = archive.object(reference)
    try:
        _prepare(new, final, reference, files, stamp)
        if final.exists():
            disk.exchange(new, final, stage / "old")
        elif final.parent.exists():
            disk.move(new, final)
        else:
            # Its folder of two letters comes with it: no empty folder is ever seen (E073).
            disk.move(new.parent, final.parent)
    except (OSError, KitError):
        _put_back(archive, reference, stage / "old")
        disk.remove_tree(stage)
        raise
    return stage


def read(archive: Archive, reference: str) -> Inventory:
    """The inventory of the object that keeps `reference`; KitError where there is none."""
    path = archive.object(reference) / inventory.NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise KitError(
            "`{reference}` is not in the archive `{path}`.",
            remedy="`kit archive list` says what is.",
            values={"reference": reference, "path": str(archive.folder)},
        ) from error
    found = read_inventory(data)
    if isinstance(found, Fault):
        raise KitError(
            "the inventory of `{reference}` is damaged ({code}).",
            remedy="`kit archive verify` names every fault.",
            values={"reference": reference, "code": found.code},
        )
    return found


def read_file(archive: Archive, reference: str, number: int, path: str) -> bytes:
    """The bytes of the file `path` in version `number`; KeyError when it holds no such file."""
    content = read(archive, reference).content(number)
    return (archive.object(reference) / content[path]).read_bytes()


def version_number(known: Inventory, wanted: str, reference: str) -> int:
    """1 for `v1` or `1`; the newest where `wanted` is empty; KitError when there is no such one."""
    if not wanted:
        return known.head
    figures = wanted.removeprefix("v")
    if not figures.isdecimal() or not 1 <= int(figures) <= known.head:
        raise KitError(
            "`{reference}` has no version `{version}`.",
            remedy="Its newest version is v{head}.",
            values={"reference": reference, "version": wanted, "head": str(known.head)},
        )
    return int(figures)


def references(archive: Archive) -> Iterator[str]:
    """The references of all objects, in the order of their folders; unreadable ones are left out.

    For `verify` to name.
    """
    for declaration in sorted(archive.root.glob(f"*/*/{inventory.DECLARATION}")):
        found = read_inventory((declaration.parent / inventory.NAME).read_bytes())
        if isinstance(found, Inventory):
            yield found.identifier.removeprefix(layout.SCHEME)


def require(archive: Archive) -> None:
    """KitError when there is no storage root here."""
    if not archive.root.is_dir():
        raise KitError(
            "there is no archive at `{path}`.",
            remedy="`kit archive add` makes it with the first release.",
            values={"path": str(archive.folder)},
        )


def _make_root(archive: Archive) -> None:
    if archive.root.exists():
        return
    stage = disk.unused(archive.staging, "")
    for name, data in layout.ROOT_FILES.items():
        disk.write_new(stage / name, data)
    disk.sync_tree(stage)
    disk.move(stage, archive.root)


def _prepare(
    new: Path, final: Path, reference: str, files: Mapping[str, bytes], stamp: Stamp
) -> None:
    if final.exists():
        before = _read_known(final, reference)
        disk.link_tree(final, new)
        for name in (inventory.NAME, inventory.SIDECAR):
            # The old inventory's second name goes, so that writing can't touch the first.
            disk.drop(new / name)
    else:
        before = inventory.empty(layout.identifier(reference))
        disk.write_new(new / inventory.DECLARATION, inventory.DECLARATION_TEXT)
    version = Version(
        created=stamp.created,
        message=stamp.message,
        user=stamp.user,
        address=stamp.address,
        state={},
    )
    after, content = with_version(before, files, version)
    for path, data in content.items():
        disk.write_new(new / path, data)
    listed = after.to_json()
    for folder in (new / f"v{after.head}", new):
        disk.write_new(folder / inventory.NAME, listed)
        disk.write_new(folder / inventory.SIDECAR, inventory.sidecar(listed))
    disk.sync_tree(new.parent)


def _read_known(root: Path, reference: str) -> Inventory:
    data = (root / inventory.NAME).read_bytes()
    found = read_inventory(data)
    if isinstance(found, Fault) or (root / inventory.SIDECAR).read_bytes() != (
        inventory.sidecar(data)
    ):
        raise KitError(
            "the inventory of `{reference}` is damaged: nothing is added to it.",
            remedy="`kit archive verify` names every fault.",
            values={"reference": reference},
        )
    return found


def _put_back(archive: Archive, reference: str, old: Path) -> None:
    final = archive.object(reference)
    if old.exists() and not final.exists():
        disk.move(old, final)
