"""Embedded font programs, read by fontTools."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Mapping
from typing import Any
from weakref import WeakKeyDictionary

from kit.pdf.fonts import Font

DAMAGED = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)
"""What fontTools raises for a program that is cut or forged."""

TOLERANCE = 1.5
"""Thousandths of an em: PDF/A allows 1, rounding takes the rest."""


def wrong_width(font: Font, code: int) -> tuple[float, float] | None:
    """The width that the file gives and that of the font program, where they differ.

    None where they agree, or where the program can't be asked: Type 3, simple fonts, cut programs.
    """
    if font not in _KNOWN:
        _KNOWN[font] = _advances(font)
    advances = _KNOWN[font]
    if advances is None:
        return None
    glyph = font.glyph(code)
    given = font.width(code)
    try:
        real = advances.get(glyph, 0.0)
    except DAMAGED:
        return None
    return (given, real) if abs(given - real) > TOLERANCE else None


# By the font of an open file, and no longer than that is open.
_KNOWN: WeakKeyDictionary[Font, Mapping[int, float] | None] = WeakKeyDictionary()


def _advances(font: Font) -> Mapping[int, float] | None:
    """Advance of each glyph in thousandths of an em, by glyph number or CID."""
    if not font.is_composite or font.program is None:
        return None
    program = bytes(font.program.read_bytes())
    from fontTools.ttLib import TTFont, TTLibError

    try:
        if program[:4] in {b"OTTO", b"\x00\x01\x00\x00", b"true"}:
            return _sfnt_advances(TTFont(io.BytesIO(program), lazy=True))
        return _CffAdvances(program)
    except (TTLibError, *DAMAGED):
        return None


def _sfnt_advances(opened: Any) -> Mapping[int, float]:
    """Of the table hmtx, read as it lies there: fontTools would first name every glyph."""
    per_em = opened["head"].unitsPerEm
    metrics, own = opened.reader["hmtx"], opened["hhea"].numberOfHMetrics
    widths = struct.unpack_from(f">{2 * own}H", metrics)[::2]
    last = widths[-1]
    return {
        at: (widths[at] if at < own else last) * 1000 / per_em
        for at in range(opened["maxp"].numGlyphs)
    }


class _CffAdvances(Mapping[int, float]):
    """Advances of a bare CFF program, by CID where it is keyed so; a glyph is run when asked."""

    def __init__(self, program: bytes) -> None:
        from fontTools.cffLib import CFFFontSet

        fonts: Any = CFFFontSet()
        fonts.decompile(io.BytesIO(program), None)
        self._top = fonts[fonts.fontNames[0]]
        self._scale = self._top.FontMatrix[0] * 1000
        self._names = {
            int(name[3:]) if name.startswith("cid") else at: name
            for at, name in enumerate(self._top.charset)
        }

    def __getitem__(self, glyph: int) -> float:
        from fontTools.misc.psCharStrings import T2WidthExtractor

        charstring = self._top.CharStrings[self._names[glyph]]
        charstring.decompile()
        private = charstring.private
        # fontTools has no types.
        extractor: Any = T2WidthExtractor(  # type: ignore[no-untyped-call]
            getattr(private, "Subrs", []),
            charstring.globalSubrs,
            private.nominalWidthX,
            private.defaultWidthX,
        )
        extractor.execute(charstring)
        return float(extractor.width * self._scale)

    def __iter__(self) -> Iterator[int]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
