"""A font file: whole, the one that its `font.yaml` names, and allowed to be embedded."""

from __future__ import annotations

import hashlib
import io
from typing import Any

from kit.source import rules
from kit.source.fault import Fault

MEDIA_TYPES = {b"OTTO": "font/otf", b"\0\1\0\0": "font/ttf", b"true": "font/ttf"}
ENDINGS = {"font/otf": ".otf", "font/ttf": ".ttf"}


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
    from fontTools.ttLib import TTFont, TTLibError

    try:
        os2: Any = TTFont(io.BytesIO(data), lazy=True)["OS/2"]
        return int(os2.fsType)
    except (TTLibError, KeyError, AssertionError, ValueError, EOFError) as error:
        raise Fault(rules.FONT_FORMAT, name=name) from error


def check_embedding(fstype: int, name: str, permission: str) -> None:
    """Fault if the font forbids embedding and nobody wrote down that it was permitted."""
    if fstype != 0 and not permission:
        raise Fault(rules.FONT_EMBEDDING, name=name, value=str(fstype))
