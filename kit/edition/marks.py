"""Printer's marks, drawn by us outside the bleed: crop, bleed, registration, fold, colour bar.

They stand in Separation All, so that each plate carries them, at least 3 mm from the trim and
outside the bleed; lines are 0.25 pt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pikepdf
from pikepdf import Name

from kit.pdf.boxes import Box
from kit.units import Mm, pt

OFFSET = Mm(3.5)
LENGTH = Mm(5)
LINE = 0.25

_BLEED_LENGTH = Mm(3)
_CENTRE = Mm(6.5)
_RADIUS = pt(Mm(1.25))
_PATCH = pt(Mm(4))
_NEAR = pt(Mm(6))
_WIDE = pt(Mm(120))
# The control strip: the four inks, then half of each.
_PATCHES = (
    "1 0 0 0",
    "0 1 0 0",
    "0 0 1 0",
    "0 0 0 1",
    ".5 0 0 0",
    "0 .5 0 0",
    "0 0 .5 0",
    "0 0 0 .5",
)
_CURVE = 0.5523  # of a quarter circle by one Bézier curve


def all_inks() -> pikepdf.Array:
    """Separation All: on every plate, whatever the inks of the job (ISO 32000-1, 8.6.6.4)."""
    tint = pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
    return pikepdf.Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])


def marks(trim: Box, bleed: Box, folds: Sequence[Mm] = ()) -> bytes:
    """The marks around one trimmed page. folds: from its left edge."""
    return b"\n".join(
        [
            b"q",
            b"/All CS 1 SCN /All cs 1 scn",
            f"{LINE} w".encode(),
            *crop_marks(trim, bleed),
            *_bleed_marks(trim, bleed),
            *_registration(trim, folds),
            *_fold_marks(trim, bleed, folds),
            b"Q",
            *_colour_bar(trim),
        ]
    )


def crop_marks(trim: Box, bleed: Box) -> Iterator[bytes]:
    """Two lines at each corner, on the lines of the trim."""
    yield from _corner_lines(trim, bleed, trim, LENGTH)


def has_centre_marks(trim: Box) -> bool:
    """Whether a page is wide enough for registration marks above and below."""
    return trim.width >= _WIDE


def _bleed_marks(trim: Box, bleed: Box) -> Iterator[bytes]:
    yield from _corner_lines(trim, bleed, bleed, _BLEED_LENGTH)


def _corner_lines(trim: Box, bleed: Box, on: Box, length: Mm) -> Iterator[bytes]:
    near = max(pt(OFFSET), trim.left - bleed.left)
    far = near + pt(length)
    for x in (on.left, on.right):
        yield _line(x, trim.bottom - near, x, trim.bottom - far)
        yield _line(x, trim.top + near, x, trim.top + far)
    for y in (on.bottom, on.top):
        yield _line(trim.left - near, y, trim.left - far, y)
        yield _line(trim.right + near, y, trim.right + far, y)


def _registration(trim: Box, folds: Sequence[Mm]) -> Iterator[bytes]:
    out = pt(_CENTRE)
    x, y = (trim.left + trim.right) / 2, (trim.bottom + trim.top) / 2
    if any(abs(trim.left + pt(fold) - x) < _NEAR for fold in folds):
        x = trim.left + trim.width * 3 / 4  # the fold mark stands in the middle
    centres = [(trim.left - out, y), (trim.right + out, y)]
    if has_centre_marks(trim):
        centres += [(x, trim.bottom - out), (x, trim.top + out)]
    for centre in centres:
        yield from _target(*centre)


def _target(x: float, y: float) -> Iterator[bytes]:
    reach, radius, bend = _RADIUS * 2, _RADIUS, _RADIUS * _CURVE
    yield _line(x - reach, y, x + reach, y)
    yield _line(x, y - reach, x, y + reach)
    yield _points("m", (x + radius, y))
    yield _points("c", (x + radius, y + bend), (x + bend, y + radius), (x, y + radius))
    yield _points("c", (x - bend, y + radius), (x - radius, y + bend), (x - radius, y))
    yield _points("c", (x - radius, y - bend), (x - bend, y - radius), (x, y - radius))
    yield _points("c", (x + bend, y - radius), (x + radius, y - bend), (x + radius, y))
    yield b"s"


def _fold_marks(trim: Box, bleed: Box, folds: Sequence[Mm]) -> Iterator[bytes]:
    near = max(pt(OFFSET), trim.left - bleed.left)
    far = near + pt(LENGTH)
    places = [trim.left + pt(fold) for fold in folds]
    if places:
        yield b"[2 2] 0 d"
    for x in places:
        yield _line(x, trim.bottom - near, x, trim.bottom - far)
        yield _line(x, trim.top + near, x, trim.top + far)


def _colour_bar(trim: Box) -> Iterator[bytes]:
    left, bottom = trim.left + pt(Mm(5)), trim.top + pt(Mm(4.5))
    room = trim.width / (2 if has_centre_marks(trim) else 1) - pt(Mm(10))
    side = min(_PATCH, room / len(_PATCHES))
    yield b"q"
    for place, inks in enumerate(_PATCHES):
        x = left + place * side
        yield f"{inks} k {x:.3f} {bottom:.3f} {side:.3f} {side:.3f} re f".encode()
    yield b"Q"


def _line(x0: float, y0: float, x1: float, y1: float) -> bytes:
    return _points("m", (x0, y0)) + b" " + _points("l", (x1, y1)) + b" S"


def _points(operator: str, *points: tuple[float, float]) -> bytes:
    return " ".join((*(f"{x:.3f} {y:.3f}" for x, y in points), operator)).encode()
