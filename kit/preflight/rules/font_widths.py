"""The rule `font-widths`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.programs import wrong_width
from kit.preflight.rule import ERROR, STORE, Fault, at, rule


@rule("font-widths", ERROR, profiles=STORE, clause="ISO 19005-3:2012, 6.2.11.5")
def font_widths(file: PdfFile) -> Iterator[Fault]:
    """The widths that the file gives for its letters are those of the font it carries."""
    seen: set[tuple[str, int]] = set()
    for text in file.texts():
        for code in text.codes:
            if (text.font.key, code) in seen or text.font.is_notdef(code):
                continue
            seen.add((text.font.key, code))
            found = wrong_width(text.font, code)
            if found is not None:
                yield at(
                    text,
                    "{font} gives “{letter}” a width of {given}, its program {real}",
                    "Write the widths of the embedded font.",
                    font=text.font.name,
                    letter=text.font.read(code),
                    given=f"{found[0]:.0f}",
                    real=f"{found[1]:.0f}",
                )
