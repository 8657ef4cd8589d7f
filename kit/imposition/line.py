"""The line beneath a press sheet that says what it is, drawn as the print edition draws its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf

from kit.colour.icc import Keep
from kit.edition.outlines import outlined
from kit.pdf.boxes import Box
from kit.units import Mm, Pt, pt

if TYPE_CHECKING:
    from kit.imposition.sheet import Leaf, Side

SIZE = 6.0

_BASELINE = Mm(7)
_ABOVE = Mm(4)
_INDENT = Mm(5)
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")

Drawn = Callable[["Side", int], bytes]
"""What draws the line of a side, of so many sheets; its ink is named /All."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What the line tells, and what it is drawn with.

    name: of the file that is imposed, without its ending; reference, document and language are in
    it. font: an OpenType font, whose outlines are drawn. keep: keeps them.
    """

    name: str
    font: bytes
    keep: Keep


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Where the line stands: the left end of its baseline, and its greatest width."""

    x: Pt
    y: Pt
    width: Pt


def beneath(trim: Box, leaf: Leaf) -> Room:
    """The room beneath the first page of a sheet, outside its bleed and between its marks."""
    down = max(pt(_BASELINE), leaf.bleed + pt(_ABOVE))
    width = leaf.width - 2 * pt(_INDENT)
    return Room(x=Pt(trim.left + pt(_INDENT)), y=Pt(trim.bottom - down), width=Pt(width))


def drawing(file: pikepdf.Pdf, job: Job, scheme: str) -> Drawn:
    """How the line of each side is drawn: name, scheme, date of the file, sheet and face."""
    found = _DATE.match(str(file.docinfo.get("/CreationDate", "")))
    head = [job.name, scheme, *(["-".join(found.groups())] if found else [])]

    def drawn(side: Side, count: int) -> bytes:
        words = " / ".join((*head, f"{side.sheet}/{count} {side.face}"))
        width, path = outlined(words, font=job.font, size=SIZE, keep=job.keep)
        share = min(1.0, side.line.width / width)
        place = f"{share:.4f} 0 0 {share:.4f} {side.line.x:.3f} {side.line.y:.3f} cm"
        return b"q /All cs 1 scn " + place.encode() + b"\n" + path + b"\nf Q"

    return drawn
