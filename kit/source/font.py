"""A font file: whole, the one that its `font.yaml` names, and allowed to be embedded."""

from __future__ import annotations

import hashlib
import struct

from kit.source import rules
from kit.source.fault import Fault

MEDIA_TYPES = {b"OTTO": "font/otf", b"\0\1\0\0": "font/ttf", b"true": "font/ttf"}
ENDINGS = {"font/otf": ".otf", "font/ttf": ".ttf"}
FSTYPE = 8
"""Where it stands in the table OS/2 (OpenType 1.9.1)."""


def media_type(data: bytes, name: str) -> str:
    """`font/otf` or `font/ttf`; Fault if the file is neither, or says so by its ending."""
    found = MEDIA_TYPES.get(data[:4])
    if found is None or not name.lower().endswith(ENDINGS[found]):
        raise Fault(rules.FONT_FORMAT, name=name)
    return found


def check_digest(data: bytes, sha256: str, name: str) -> None:
    """Fault if these are not the bytes of that digest."""
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        raise Fault(rules.FONT_DIGEST, name=name, found=found)


def embedding(data: bytes, name: str) -> int:
    """`fsType` of the OS/2 table (OpenType 1.9.1): 0 where anyone may embed the font."""
    try:
        count = struct.unpack_from(">H", data, 4)[0]
        tables = (struct.unpack_from(">4sLLL", data, 12 + 16 * n) for n in range(count))
        places = {tag: offset for tag, _, offset, _ in tables}
        return int(struct.unpack_from(">H", data, places[b"OS/2"] + FSTYPE)[0])
    except (struct.error, KeyError) as error:
        raise Fault(rules.FONT_FORMAT, name=name) from error


def check_embedding(fstype: int, name: str, permission: str) -> None:
    """Fault if the font forbids embedding and nobody wrote down that it was permitted."""
    if fstype != 0 and not permission:
        raise Fault(rules.FONT_EMBEDDING, name=name, value=str(fstype))
