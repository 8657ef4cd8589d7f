"""Where a file may tell something of the machine that made it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

from kit.pdf.values import written
from kit.pdf.walk import PdfFile

ADDRESS = re.compile(rb"file:/{1,3}\w")
HOME = re.compile(rb"/(?:home|Users|root|tmp|var/folders)/[\w.-]+")
DRIVE = re.compile(rb":\\\\?[\w .-]+\\")
BEFORE_A_PATH = re.compile(rb"[^\w/.:-]")
BEFORE_A_DRIVE = re.compile(rb"\b[A-Z]")

BINARY = frozenset({"/Image", "/Type1C", "/CIDFontType0C", "/OpenType"})
DEEPEST = 12


def local(data: bytes) -> bytes | None:
    """The first address of a file, or path under the folders in which people work.

    Each pattern starts with bytes that the search can jump to: pictures travel in a file too.
    """
    found = [one for one in (_address(data), _home(data), _drive(data)) if one is not None]
    return min(found)[1] if found else None


def _address(data: bytes) -> tuple[int, bytes] | None:
    found = ADDRESS.search(data)
    return (found.start(), found[0]) if found else None


def _home(data: bytes) -> tuple[int, bytes] | None:
    for found in HOME.finditer(data):
        at = found.start()
        if at == 0 or BEFORE_A_PATH.match(data, at - 1):
            return at, found[0]
    return None


def _drive(data: bytes) -> tuple[int, bytes] | None:
    for found in DRIVE.finditer(data):
        at = found.start() - 1
        if at >= 0 and BEFORE_A_DRIVE.match(data, at):
            return at, data[at : found.end()]
    return None


def searched(file: PdfFile) -> Iterator[tuple[str, bytes]]:
    """Each object with the bytes to look through: decoded streams and texts.

    Pixels, fonts and colour profiles are left out: they are not written by this machine.
    """
    for thing in file.objects():
        name = f"object {thing.objgen[0]}"
        if isinstance(thing, pikepdf.Stream) and not _is_binary(thing):
            yield name, _bytes(thing)
        texts = b"\n".join(_texts(thing, 0))
        if texts:
            yield name, texts
    info = file.pdf.trailer.get("/Info")
    if isinstance(info, pikepdf.Dictionary) and not info.is_indirect:
        yield "Info", b"\n".join(_texts(info, 0))


def _is_binary(stream: Any) -> bool:
    is_profile = isinstance(stream.get("/N"), int) and stream.get("/Type") is None
    return written(stream.get("/Subtype")) in BINARY or "/Length1" in stream or is_profile


def _bytes(stream: Any) -> bytes:
    try:
        return bytes(stream.read_bytes())
    except pikepdf.PdfError:
        return bytes(stream.read_raw_bytes())


def _texts(value: Any, depth: int) -> Iterator[bytes]:
    if depth > DEEPEST:
        return
    if isinstance(value, pikepdf.String):
        yield written(value).encode("utf-8", "replace")
    elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        for one in value.values():
            if not _is_elsewhere(one):
                yield from _texts(one, depth + 1)
    elif isinstance(value, pikepdf.Array):
        for one in value:
            if not _is_elsewhere(one):
                yield from _texts(one, depth + 1)


def _is_elsewhere(value: Any) -> bool:
    """Whether an object has its own number, and so its own turn."""
    return isinstance(value, pikepdf.Object) and value.is_indirect
