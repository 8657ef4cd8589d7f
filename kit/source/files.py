"""Reading of files that strangers name: regular ones, under their folder, and not too large.

Everything read, looked for in vain, or listed is written down, so that a later build knows without
reading whether anything has changed.
"""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from kit.findings import Finding, Place
from kit.messages.rule import nearest
from kit.source import rules
from kit.source.fault import Fault

TEXT_LIMIT = 4_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A file that was read: size in bytes, time of change in nanoseconds, digest of its bytes."""

    path: Path
    size: int
    mtime_ns: int
    sha256: str


@dataclass(slots=True)
class Reader:
    """Reads files and keeps the record.

    folders: those that were listed, or looked into in vain: another name in them may matter.
    """

    reads: dict[Path, Read] = field(default_factory=dict)
    folders: set[Path] = field(default_factory=set)
    _roots: dict[Path, Path] = field(default_factory=dict)

    def bytes(self, root: Path, name: str, *, limit: int = TEXT_LIMIT) -> bytes:
        """The bytes of the file `name` under `root`; Fault if it can't be taken."""
        path, real = self._found(root, name)
        try:
            handle = os.open(real, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOFOLLOW)
        except OSError as error:
            problem = os.strerror(error.errno or 0).lower()
            raise Fault(rules.FILE_UNREADABLE, name=name, problem=problem) from error
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):  # put in its place since it was looked at
                raise Fault(rules.FILE_KIND, name=name)
            if status.st_size > limit:
                rule = rules.TEXT_SIZE if limit == TEXT_LIMIT else rules.FILE_SIZE
                raise Fault(rule, name=name, limit=f"{limit // 1_000_000} MB")
            data = file.read(limit + 1)
        self.reads[path] = Read(
            path=path,
            size=status.st_size,
            mtime_ns=status.st_mtime_ns,
            sha256=hashlib.sha256(data).hexdigest(),
        )
        return data

    def text(self, root: Path, name: str) -> str:
        """The text of a UTF-8 file, without a byte order mark, its line ends as line feeds."""
        data = self.bytes(root, name)
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line, column = broken_at(data)
            raise Fault(rules.NOT_UTF8, line=str(line), column=str(column)) from error
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def path(self, root: Path, name: str) -> Path:
        """Where the regular file `name` under `root` is; Fault if there is none."""
        return self._found(root, name)[0]

    def _found(self, root: Path, name: str) -> tuple[Path, str]:
        """The path of the file as it is named, and with every link followed."""
        parts = PurePosixPath(name).parts
        if not parts or name.startswith("/") or ".." in parts or "\\" in name or "\0" in name:
            raise Fault(rules.FILE_OUTSIDE, name=name)
        home = self._root(root)
        path = home / name
        real = os.path.realpath(path)  # `resolve` raises on a loop
        if os.path.commonpath((home, real)) != str(home):
            raise Fault(rules.FILE_OUTSIDE, name=name)
        try:
            mode = os.stat(path).st_mode
        except FileNotFoundError as error:
            self.folders.add(path.parent)
            raise Fault(rules.FILE_MISSING, name=name, known=_near(path)) from error
        except OSError as error:
            problem = os.strerror(error.errno or 0).lower()
            raise Fault(rules.FILE_UNREADABLE, name=name, problem=problem) from error
        if not stat.S_ISREG(mode):
            raise Fault(rules.FILE_KIND, name=name)
        return path, real

    def _root(self, root: Path) -> Path:
        if root not in self._roots:
            self._roots[root] = root.resolve()
        return self._roots[root]

    def names(self, folder: Path) -> tuple[str, ...]:
        """The names in a folder, in order, hidden ones left out; none if it does not exist."""
        self.folders.add(folder)
        try:
            return tuple(sorted(one for one in os.listdir(folder) if not one.startswith(".")))
        except (FileNotFoundError, NotADirectoryError):
            return ()


def broken_at(data: bytes) -> tuple[int, int]:
    """Line and column, from 1, up to which `data` is UTF-8."""
    before = data.decode("utf-8-sig", "replace").partition("\ufffd")[0]
    good = before.replace("\r\n", "\n").replace("\r", "\n")
    return good.count("\n") + 1, len(good) - good.rfind("\n")


def not_utf8(data: bytes, file: str) -> Finding:
    """The finding that `file`, of these bytes, is not UTF-8."""
    line, column = broken_at(data)
    where = Place(file=file, line=line, column=column)
    return rules.NOT_UTF8.at(where, line=str(line), column=str(column))


def _near(path: Path) -> str:
    """The file of that folder which was perhaps meant."""
    try:
        near = sorted(one.name for one in path.parent.iterdir() if one.is_file())
    except OSError:
        near = []
    return nearest(path.name, near)
