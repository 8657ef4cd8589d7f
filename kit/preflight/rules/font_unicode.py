"""The rule `font-unicode`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.fonts import Font
from kit.pdf.things import Text
from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule(
    "font-unicode",
    ERROR,
    profiles=SCREEN,
    clause="ISO 19005-3:2012, 6.2.11.7.2; ISO 14289-1:2014, 7.21.7",
)
def font_unicode(file: PdfFile) -> Iterator[Fault]:
    """Every letter shown can be read as a character: searched, copied, spoken."""
    for text in file.texts():
        if not _is_readable(text):
            yield at(
                text,
                "{font} does not say which characters its letters are",
                "Give the font a ToUnicode map with every letter used; none may be U+0000, "
                "U+FEFF or U+FFFE.",
                font=text.font.name,
            )


def _is_readable(text: Text) -> bool:
    if not text.font.has_unicode:
        return not text.font.is_composite and text.font.kind != "Type3" and _is_encoded(text.font)
    read = [text.font.read(code) for code in text.codes if not text.font.is_notdef(code)]
    return all(one and not set(one) & FORBIDDEN for one in read)


def _is_encoded(font: Font) -> bool:
    return written(font.dictionary.get("/Encoding")) in {"/WinAnsiEncoding", "/MacRomanEncoding"}


FORBIDDEN = frozenset("\0\ufeff\ufffe")
