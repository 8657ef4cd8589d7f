"""Embedded font programs, read by fontTools."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any

from kit.pdf.fonts import Font

TOLERANCE = 1.5
"""Thousandths of an em: PDF/A allows 1, rounding takes the rest."""


def wrong_width(font: Font, code: int) -> tuple[float, float] | None:
    """The width that the file gives and that of the font program, where they differ.

    None where they agree, or where the program can't be asked: Type 3, simple fonts, cut programs.
    """
    if not font.is_composite or font.program is None:
        return None
    advances = _advances(bytes(font.program.read_bytes()))
    if advances is None:
        return None
    glyph = font.glyph(code)
    if glyph not in advances:
        return font.width(code), 0.0
    given, real = font.width(code), advances[glyph]
    return (given, real) if abs(given - real) > TOLERANCE else None


@lru_cache(maxsize=64)
def _advances(program: bytes) -> dict[int, float] | None:
    """Advance of each glyph in thousandths of an em, by glyph number or CID."""
    from fontTools.ttLib import TTFont, TTLibError

    if program[:4] not in {b"OTTO", b"\x00\x01\x00\x00", b"true"}:
        return _cff_advances(program)
    try:
        opened: Any = TTFont(io.BytesIO(program), lazy=True)
        per_em = opened["head"].unitsPerEm
        metrics = opened["hmtx"].metrics
        order = opened.getGlyphOrder()
    except (TTLibError, KeyError, AttributeError):
        return None
    return {
        at: metrics[name][0] * 1000 / per_em for at, name in enumerate(order) if name in metrics
    }


def _cff_advances(program: bytes) -> dict[int, float] | None:
    from fontTools.cffLib import CFFFontSet
    from fontTools.pens.basePen import NullPen

    fonts: Any = CFFFontSet()
    try:
        fonts.decompile(io.BytesIO(program), None)
        top = fonts[fonts.fontNames[0]]
        scale = top.FontMatrix[0] * 1000
        found: dict[int, float] = {}
        for name in top.charset:
            glyph = top.CharStrings[name]
            glyph.draw(NullPen())
            number = int(name[3:]) if name.startswith("cid") else top.charset.index(name)
            found[number] = glyph.width * scale
    except (KeyError, IndexError, AttributeError, ValueError, AssertionError):
        return None
    return found
