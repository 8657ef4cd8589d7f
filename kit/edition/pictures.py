"""Pictures of pixels inside a file: in inks for print, smaller for e-mail.

Each is made once for its content, the size it is painted at and the condition, through `keep`.
A picture is never enlarged.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from math import ceil
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Name

from kit.colour.condition import Condition
from kit.colour.icc import MAKER, Keep, separate
from kit.edition.inks import Ground

if TYPE_CHECKING:
    from PIL.Image import Image

PRINT_PPI, PRINT_QUALITY = 300.0, 90
SCREEN_PPI, SCREEN_QUALITY = 150.0, 75

# A picture a little finer than asked is left alone: to resample it would only soften it.
_TOLERANCE = 1.1

# Pillow, as Photoshop, stores the complement of each ink in a CMYK JPEG and says so in an Adobe
# segment, which a PDF viewer does not heed: Decode turns it back.
_ADOBE_INVERTED = [1, 0, 1, 0, 1, 0, 1, 0]

_Size = tuple[int, int]


@dataclass(slots=True)
class Placed:
    """A picture of pixels and the greatest size at which it is painted, in points; 0 is unknown."""

    image: pikepdf.Stream
    ground: Ground = Ground.PAGE
    width: float = 0.0
    height: float = 0.0

    @property
    def size(self) -> _Size:
        """Its width and height in pixels."""
        return (int(self.image.Width), int(self.image.Height))

    def at_most(self, ppi: float) -> _Size:
        """Its size at no more than `ppi` pixels to the inch: never more than it has."""
        width, height = self.size
        share = max(self.width / width, self.height / height) * ppi / 72
        if not share or share * _TOLERANCE >= 1:
            return self.size
        return (ceil(width * share), ceil(height * share))


def to_inks(placed: Iterable[Placed], condition: Condition, keep: Keep) -> int:
    """Put the pictures into the inks of `condition`, at most 300 ppi; how many were changed."""
    return sum(_to_inks(one, condition, keep) for one in placed)


def to_screen(placed: Iterable[Placed], keep: Keep) -> int:
    """Make the pictures no finer than a screen shows, 150 ppi; how many were changed."""
    return sum(_to_screen(one, keep) for one in placed)


def _to_inks(one: Placed, condition: Condition, keep: Keep) -> bool:
    _shrink_mask(one, PRINT_PPI, keep)
    size, colours = one.at_most(PRINT_PPI), _colours(one.image)
    quality = PRINT_QUALITY if one.image.get("/Filter") == Name.DCTDecode else None
    if colours == 3 and one.ground is not Ground.MASK:
        held = condition if quality is None else _with_reserve(condition)
        _replace(
            one.image,
            keep,
            size,
            Name.DeviceCMYK,
            quality,
            lambda seen: separate(seen, held, keep),
            held.digest,
        )
        return True
    if colours == 3 or (colours == 1 and size != one.size):
        _replace(one.image, keep, size, Name.DeviceGray, quality, lambda seen: seen.convert("L"))
        return True
    return False


def _with_reserve(condition: Condition) -> Condition:
    # A JPEG at quality 90 gives back up to 8.6 per cent more ink than was put in (measured on the
    # photos of the sample; noise may give more, in single pixels).
    return replace(condition, limit=condition.limit - 9)


def _to_screen(one: Placed, keep: Keep) -> bool:
    _shrink_mask(one, SCREEN_PPI, keep)
    size, colours = one.at_most(SCREEN_PPI), _colours(one.image)
    is_photo = one.image.get("/Filter") == Name.DCTDecode
    if colours not in (1, 3) or (size == one.size and not is_photo):
        return False
    mode, space = ("RGB", Name.DeviceRGB) if colours == 3 else ("L", Name.DeviceGray)
    quality = SCREEN_QUALITY if is_photo else None
    _replace(one.image, keep, size, space, quality, lambda seen: seen.convert(mode))
    return True


def _shrink_mask(one: Placed, ppi: float, keep: Keep) -> None:
    held = one.image.get("/SMask")
    if not isinstance(held, pikepdf.Stream):
        return
    mask = Placed(held, Ground.MASK, one.width, one.height)
    size = mask.at_most(ppi)
    if size != mask.size:
        _replace(held, keep, size, Name.DeviceGray, None, lambda seen: seen.convert("L"))


def _colours(image: pikepdf.Stream) -> int:
    """How many colour components a picture has; 0 for a stencil, which has the ink of its page."""
    if image.get("/ImageMask", False):
        return 0
    space = image.ColorSpace
    if isinstance(space, pikepdf.Array):
        kind = space[0]
        if kind == Name.ICCBased:
            return int(space[1].N)
        return 1 if kind == Name.CalGray else 3
    return {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4}[str(space)]


def _replace(
    image: pikepdf.Stream,
    keep: Keep,
    size: _Size,
    space: pikepdf.Object,
    quality: int | None,
    change: Callable[[Image], Image],
    way: str = "",
) -> None:
    raw, shown = image.read_raw_bytes(), (int(image.Width), int(image.Height))
    key = f"image/{MAKER}/{sha256(raw).hexdigest()}/{size[0]}x{size[1]}{space}-{quality}-{way}"

    def make() -> bytes:
        made = _encoded(change(_sized(_opened(image, raw), size)), quality)
        same = quality is not None and size == shown and not way
        return raw if same and len(raw) <= len(made) else made

    data = keep(key, make)
    image.write(data, filter=Name.DCTDecode if quality else Name.FlateDecode)
    image.Width, image.Height = size
    image.BitsPerComponent, image.ColorSpace = 8, space
    if "/Decode" in image:
        del image.Decode
    if quality and space == Name.DeviceCMYK:
        image.Decode = pikepdf.Array(_ADOBE_INVERTED)


def _opened(image: pikepdf.Stream, raw: bytes) -> Image:
    from PIL import Image  # here, since a kept picture needs none

    if image.get("/Filter") == Name.DCTDecode:
        return Image.open(io.BytesIO(raw))
    return pikepdf.PdfImage(image).as_pil_image()


def _sized(picture: Image, size: _Size) -> Image:
    from PIL.Image import Resampling

    if picture.size == size:
        return picture
    # A JPEG decodes at a half, a quarter, an eighth: half as much again is enough to shrink from.
    picture.draft(None, (size[0] * 3 // 2, size[1] * 3 // 2))
    return picture.convert("L" if picture.mode in "1L" else "RGB").resize(size, Resampling.LANCZOS)


def _encoded(picture: Image, quality: int | None) -> bytes:
    if quality is None:
        return zlib.compress(picture.tobytes(), 9)
    held = io.BytesIO()
    picture.save(held, "JPEG", quality=quality, optimize=True)
    return held.getvalue()
