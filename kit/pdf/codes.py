"""QR codes read back from the drawn page, as a telephone would."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kit.findings import Place
from kit.pdf.geometry import Box, around, grow, height, meet, overlaps, width
from kit.pdf.things import Image, Path, Thing

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

PPI = 300
SMALLEST, LARGEST = 12.0, 900.0
FEWEST_PIECES = 12
MANY_BOXES = 150
QUIET = 4
DARK = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One QR code as found on a page.

    box: of its symbol without the quiet zone, points. modules: on a side. module: points.
    level: L, M, Q or H. is_quiet: whether four modules around it are empty.
    """

    page: int
    payload: str
    box: Box
    modules: int
    module: float
    level: str
    is_quiet: bool

    @property
    def where(self) -> Place:
        """Its place for a finding."""
        return Place(page=self.page, thing=f"code {self.payload}")


def candidates(things: tuple[Thing, ...]) -> list[Box]:
    """Where on a page a code may be: square pictures, square paths of many pieces."""
    found: list[Box] = []
    for thing in things:
        is_drawn = isinstance(thing, Path) and thing.pieces >= FEWEST_PIECES
        if (is_drawn or isinstance(thing, Image)) and _is_square(thing.box) and thing.is_seen:
            found.append(thing.box)
    small = [one for one in things if isinstance(one, Path) and one.is_box and width(one.box) < 9]
    if len(small) >= MANY_BOXES:
        found.append(around(corner for one in small for corner in (one.box[:2], one.box[2:])))
    return [box for at, box in enumerate(found) if box not in found[:at]]


def surroundings(place: Box, media: Box) -> Box:
    """The part of a page to draw for a code at `place`: with room for its quiet zone."""
    return meet(grow(place, 0.25 * width(place)), media)


def _is_square(box: Box) -> bool:
    wide, high = width(box), height(box)
    return SMALLEST <= wide <= LARGEST and abs(wide - high) <= 0.05 * wide


def read_codes(picture: Picture, page: int, corner: tuple[float, float]) -> Iterator[Code]:
    """The codes on a picture drawn at `PPI`. corner: of its upper left pixel, on the page."""
    import zxingcpp  # here, as only pages with a code need it

    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    grey = picture.convert("L")
    for result in zxingcpp.read_barcodes(grey, formats=formats):
        code = _code(result, page, corner, grey)
        if code is not None:
            yield code


def once(codes: Iterable[Code]) -> Iterator[Code]:
    """Each code once, though two places on its page showed it."""
    known: list[Code] = []
    for code in codes:
        if not any(code.page == one.page and overlaps(code.box, one.box) for one in known):
            known.append(code)
            yield code


def _code(result: Any, page: int, corner: tuple[float, float], grey: Picture) -> Code | None:
    version = str(result.extra.get("Version", "")) if isinstance(result.extra, dict) else ""
    if not version.isdigit():
        return None
    corners = [
        (float(one.x), float(one.y))
        for one in (
            result.position.top_left,
            result.position.top_right,
            result.position.bottom_left,
            result.position.bottom_right,
        )
    ]
    modules = 17 + 4 * int(version)
    pixels = around(corners)
    scale = 72 / PPI
    box = (
        corner[0] + pixels[0] * scale,
        corner[1] - pixels[3] * scale,
        corner[0] + pixels[2] * scale,
        corner[1] - pixels[1] * scale,
    )
    return Code(
        page=page,
        payload=result.text,
        box=box,
        modules=modules,
        module=max(width(box), height(box)) / modules,
        level=str(result.ec_level),
        is_quiet=_is_quiet(grey, pixels, max(width(pixels), height(pixels)) / modules),
    )


def _is_quiet(grey: Picture, symbol: Box, module: float) -> bool:
    """Whether nothing dark lies within the quiet zone, half a module of blur left aside."""
    outer = grow(symbol, (QUIET - 0.5) * module)
    inner = grow(symbol, 0.5 * module)
    x0, y0, x1, y1 = (round(one) for one in outer)
    zone = grey.crop((x0, y0, x1, y1))
    hole = tuple(round(one) for one in (inner[0] - x0, inner[1] - y0, inner[2] - x0, inner[3] - y0))
    zone.paste(255, (hole[0], hole[1], hole[2], hole[3]))
    darkest = zone.histogram().index(next(count for count in zone.histogram() if count))
    return darkest >= DARK and min(outer[:2]) >= 0
