"""A QR code as one outline, with its quiet zone (ISO/IEC 18004).

The matrix is made by `qrcode`; the drawing is ours: one path whose outlines run around whole
islands of modules. A rectangle for each module shows grey seams in Ghostscript, and a drawing with
namespace prefixes, set inline in a page, ends in a RecursionError of the engine (both measured).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from kit.errors import KitError
from kit.units import Mm

QUIET = 4
LONGEST = 60
"""Characters of an address beyond which the modules become too small for a page's measures."""

SMALLEST_MODULE = Mm(0.33)
GOOD_MODULE = Mm(0.45)

_LEVELS = "LMQH"
_Point = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A QR code, drawn.

    svg: a whole `<svg>` element, black, without size: its box is `modules` wide and high.
    version: 1 to 40. modules: of a side, the quiet zone on both sides included.
    is_long: whether the address has more than 60 characters, and so ought to be shortened.
    """

    payload: str
    level: str
    version: int
    svg: str
    is_long: bool

    @property
    def modules(self) -> int:
        return modules(self.version)


def qr(payload: str, *, level: str = "M", title: str) -> Code:
    """The code that opens `payload`, an address in ASCII.

    level: of error correction, L, M, Q or H. title: what it opens, for those who don't see it.
    Raises KitError where a code could not be read back as the same text.
    """
    if not payload or not payload.isascii() or not payload.isprintable():
        raise KitError(
            "the address `{payload}` holds more than plain ASCII.",
            remedy="Write the host in its ASCII form and escape the rest of the address.",
            values={"payload": payload},
        )
    if level not in _LEVELS:
        raise KitError(
            "a code has no level {level} of error correction.",
            remedy="Use M, or Q or H around a logo.",
            values={"level": level},
        )
    version, path = _drawn(payload, level)
    side = modules(version)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img"'
        f" aria-label={quoteattr(title)}><title>{escape(title)}</title>"
        f'<path fill="#000" fill-rule="evenodd" d="{path}"/></svg>'
    )
    return Code(
        payload=payload, level=level, version=version, svg=svg, is_long=len(payload) > LONGEST
    )


def modules(version: int) -> int:
    """How many modules a code of `version` has on a side, the quiet zone included."""
    return 17 + 4 * version + 2 * QUIET


def module_mm(size: Mm, version: int) -> Mm:
    """The side of one module of a code that is `size` wide with its quiet zone."""
    return Mm(size / modules(version))


def size_mm(module: Mm, version: int) -> Mm:
    """How wide a code of `version` must be, quiet zone included, for modules of this side."""
    return Mm(module * modules(version))


def whole_dots(module: Mm, dpi: int) -> Mm:
    """The side of a module brought down to whole dots of a device, at least one."""
    return Mm(max(1, math.floor(module * dpi / 25.4 + 1e-9)) * 25.4 / dpi)


@lru_cache(maxsize=64)
def _drawn(payload: str, level: str) -> tuple[int, str]:
    """Version and path of a code: the documents of a kit show the same few."""
    matrix = _matrix(payload, level)
    return (len(matrix) - 17) // 4, "".join(_outline(loop) for loop in _loops(matrix))


def _matrix(payload: str, level: str) -> list[list[bool]]:
    from qrcode import constants, main  # here: a page without a code needs none

    correction = getattr(constants, f"ERROR_CORRECT_{level}")
    code: Any = main.QRCode(error_correction=correction, border=0)
    code.add_data(payload)
    code.make(fit=True)
    return [[bool(module) for module in row] for row in code.get_matrix()]


def _loops(matrix: list[list[bool]]) -> Iterator[list[_Point]]:
    """The outlines of all islands and holes: corners only, dark to the right of each step."""
    steps = _edges(matrix)
    while steps:
        start = min(steps)
        at, loop = start, [start]
        heading: _Point | None = None
        while True:
            heading = _turn(steps[at], heading)
            steps[at].remove(heading)
            if not steps[at]:
                del steps[at]
            at = (at[0] + heading[0], at[1] + heading[1])
            if at == start:
                break
            loop.append(at)
        yield _corners(loop)


def _edges(matrix: list[list[bool]]) -> dict[_Point, list[_Point]]:
    """From each corner of the grid, the unit steps that have a dark module on their right only."""
    side = len(matrix)
    steps: dict[_Point, list[_Point]] = {}

    def dark(x: int, y: int) -> bool:
        return 0 <= x < side and 0 <= y < side and matrix[y][x]

    for y in range(side + 1):
        for x in range(side + 1):
            here, left, above = dark(x, y), dark(x - 1, y), dark(x, y - 1)
            if here and not above:
                steps.setdefault((x, y), []).append((1, 0))
            if above and not here:
                steps.setdefault((x + 1, y), []).append((-1, 0))
            if left and not here:
                steps.setdefault((x, y), []).append((0, 1))
            if here and not left:
                steps.setdefault((x, y + 1), []).append((0, -1))
    return steps


def _turn(ways: list[_Point], heading: _Point | None) -> _Point:
    # Where two modules touch by a corner either way fills the same; keep to the right.
    if heading is None or len(ways) == 1:
        return ways[0]
    right = (-heading[1], heading[0])
    return right if right in ways else ways[0]


def _corners(loop: list[_Point]) -> list[_Point]:
    around = zip([loop[-1], *loop], loop, [*loop[1:], loop[0]], strict=False)
    return [here for before, here, after in around if not _in_line(before, here, after)]


def _in_line(before: _Point, here: _Point, after: _Point) -> bool:
    return before[0] == here[0] == after[0] or before[1] == here[1] == after[1]


def _outline(corners: list[_Point]) -> str:
    (x, y), *others = corners
    drawn = [f"M{x + QUIET} {y + QUIET}"]
    for to_x, to_y in others:
        drawn.append(f"h{to_x - x}" if to_y == y else f"v{to_y - y}")
        x, y = to_x, to_y
    return "".join(drawn) + "z"
