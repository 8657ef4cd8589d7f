"""The rule `font-ours`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.expected import Expected
from kit.preflight.rule import ERROR, EVERY, Fault, at, promise


@promise("font-ours", ERROR, profiles=EVERY, clause="the brand's and the layout's fonts")
def font_ours(file: PdfFile, expected: Expected) -> Iterator[Fault]:
    """Every font is one that layout and brand bring: a missing letter falls to a font of the
    system."""
    if expected.fonts is None:
        return
    for text in file.texts():
        if text.font.name not in expected.fonts:
            yield at(
                text,
                "set in {font}, which neither layout nor brand brings: a font of ours lacks "
                "“{letters}”",
                "Write it with other letters, or give the brand a font that has them.",
                font=text.font.name,
                letters="".join(dict.fromkeys(text.text.replace(" ", ""))),
            )
