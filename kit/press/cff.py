"""Fonts with cubic outlines, as every reader of a PDF takes them.

HarfBuzz keeps the names of glyphs in a subset. Embedded as OpenType under Identity-H that is right
(ISO 32000-1, 9.7.4.2), but veraPDF 1.28 then looks codes up in the standard encoding, finds
`.notdef` and refuses the file. Keyed by number, as a bare CFF, the same outlines pass, at half the
size.
"""

from __future__ import annotations

import io
from typing import Any

import fontTools.cffLib
from fontTools.ttLib import TTFont

cffLib: Any = fontTools.cffLib  # it has no types


def cid_keyed(font: bytes) -> bytes | None:
    """The bare CFF of an OpenType font, keyed by glyph number; None where it needs no change."""
    opened = TTFont(io.BytesIO(font), lazy=True, recalcBBoxes=False, recalcTimestamp=False)
    if "CFF " not in opened:
        return None
    table: Any = opened["CFF "].cff
    top = table.topDictIndex[0]
    if hasattr(top, "ROS"):
        return None
    names = [".notdef", *(f"cid{number:05}" for number in range(1, len(top.charset)))]
    outlines = top.CharStrings
    order = [outlines.charStrings[name] for name in top.charset]
    outlines.charStrings = dict(zip(names, order, strict=True))
    top.charset = names
    opened.setGlyphOrder(names)
    private = cffLib.FontDict()
    private.Private = top.Private
    dictionaries = cffLib.FDArrayIndex()
    dictionaries.append(private)
    selector = cffLib.FDSelect()
    selector.format = 3
    selector.gidArray = [0] * len(names)
    outlines.fdArray, outlines.fdSelect = dictionaries, selector
    top.ROS, top.CIDCount = ("Adobe", "Identity", 0), len(names)
    top.FDArray, top.FDSelect = dictionaries, selector
    for name in ("Private", "Encoding"):
        top.rawDict.pop(name, None)
        vars(top).pop(name, None)
    out = io.BytesIO()
    table.compile(out, opened)
    return out.getvalue()
