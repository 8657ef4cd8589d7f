"""The rule `code-ink`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.geometry import grow, holds
from kit.pdf.things import Path
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule


@rule("code-ink", ERROR, profiles=PAPER, clause="house rule: black alone")
def code_ink(file: PdfFile) -> Iterator[Fault]:
    """A QR code is drawn in black alone: four plates that don't meet blur its modules."""
    for code in file.codes():
        around = grow(code.box, 1.0)
        for thing in file.pages[code.page - 1].tape.things:
            if not isinstance(thing, Path) or not holds(around, thing.visible, 0.5):
                continue
            if (
                thing.fill
                and thing.fill.cmyk
                and not (thing.fill.is_white or thing.fill.is_black_only)
            ):
                yield at(
                    thing,
                    "the code is drawn in {colour}",
                    "Draw it in DeviceCMYK 0 0 0 1.",
                    colour=thing.fill,
                )
