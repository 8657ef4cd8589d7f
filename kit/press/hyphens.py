"""What the hyphens of a page are for who listens, searches or copies.

A font may draw U+002D and U+2010 with one glyph, and WeasyPrint tells of a glyph the letter that it
met first: one divided word, and no reference or address of the page is found any more. Where the
glyphs differ, a hyphen that line breaking added is a soft one (ISO 32000-1, 14.8.2.2.3): a reader
says the word whole.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from fontTools.ttLib import TTFont

from kit.press.weasy import pdf, replaced

KEYBOARD, SOFT, HYPHEN, UNBROKEN = "-", "\u00ad", "\u2010", "\u2011"


@contextmanager
def telling_hyphens(root: Any) -> Iterator[None]:
    """Tell the hyphens of the document under `root` apart in all PDFs written inside."""
    build = pdf.build_fonts_dictionary
    is_written = any(HYPHEN in text for text in root.itertext())

    def build_fonts_dictionary(target: Any, fonts: Any, *more: Any) -> Any:
        for font in fonts.values():
            _tell(font, is_written=is_written)
        return build(target, fonts, *more)

    with replaced(pdf, "build_fonts_dictionary", build_fonts_dictionary):
        yield


def _tell(font: Any, *, is_written: bool) -> None:
    found = [glyph for glyph, text in font.to_unicode.items() if text in (SOFT, HYPHEN, UNBROKEN)]
    if not found or font.bitmap:
        return
    keyboard = _keyboard_glyph(font)
    for glyph in found:
        if glyph == keyboard:
            font.to_unicode[glyph] = KEYBOARD
        elif font.to_unicode[glyph] == HYPHEN and not is_written:
            font.to_unicode[glyph] = SOFT


def _keyboard_glyph(font: Any) -> int | None:
    with TTFont(io.BytesIO(font.file_content), fontNumber=font.index, lazy=True) as face:
        name = (face.getBestCmap() or {}).get(ord(KEYBOARD))
        return None if name is None else int(face.getGlyphID(name))
