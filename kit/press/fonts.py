"""The fonts of a master: under their own names, as every reader takes them, and all of them ours.

A letter that our faces lack is set by Pango in any font of the machine, without a word. What was
used is compared with what was offered, and the letter named.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

from kit.press.cff import cid_keyed
from kit.press.weasy import pydyf
from kit.source.types import Asset

POSTSCRIPT = 6
"""The name record that holds a font's PostScript name."""


def offered(assets: Mapping[str, Asset]) -> frozenset[str]:
    """PostScript names of the fonts among `assets`."""
    return frozenset(
        _file_name(one.path, one.sha256)
        for one in assets.values()
        if one.media_type.startswith("font/")
    )


class Finisher:
    """What is done with the fonts of a PDF before it is written (a WeasyPrint finisher).

    used: after that, the letters set in each font, by its PostScript name.
    """

    def __init__(self) -> None:
        self.used: dict[str, set[str]] = {}

    def __call__(self, document: Any, target: Any) -> None:
        """Name each font of `target` as its file does, and key cubic outlines by number."""
        names: dict[bytes, bytes] = {}
        for one in document.fonts.values():
            name = _name(TTFont(io.BytesIO(one.file_content), lazy=True)) or one.family
            tag = one.name[1:7]  # six capitals and a plus mark a subset
            names[one.name] = b"/" + tag + b"+" + name.encode()
            self.used.setdefault(name, set()).update("".join(one.to_unicode.values()))
        for one in target.objects:
            if isinstance(one, pydyf.Stream):
                _key_by_number(one)
            elif isinstance(one, pydyf.Dictionary):
                for key in ("BaseFont", "FontName"):
                    if one.get(key) in names:
                        one[key] = names[one[key]]


def _key_by_number(stream: Any) -> None:
    if stream.extra.get("Subtype") != "/OpenType":
        return
    program = cid_keyed(b"".join(stream.stream))
    if program is not None:
        stream.stream = [program]
        stream.extra["Subtype"] = "/CIDFontType0C"
        stream.extra.pop("Length1", None)


@cache
def _file_name(path: Path, _sha256: str) -> str:
    with TTFont(path, lazy=True) as font:
        return _name(font) or path.stem


def _name(font: TTFont) -> str:
    return str(font["name"].getDebugName(POSTSCRIPT) or "") if "name" in font else ""
