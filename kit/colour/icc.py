"""From sRGB to the inks of a printing condition, through its ICC profile.

Relative colorimetric with black-point compensation, by LittleCMS. Pillow is imported where pixels
or colours are really converted: what a cache holds costs no import.
"""

from __future__ import annotations

import io
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING

from PIL import __version__ as pillow_version

from kit.colour.condition import Condition
from kit.colour.ink import Lab, clamp
from kit.colour.palette import Cmyk, Rgb

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageCms import ImageCmsTransform
    from PIL.ImageFilter import Color3DLUT

# keep(key, make): the bytes that `make` returns, made once for a key.
Keep = Callable[[str, Callable[[], bytes]], bytes]

# In every key: another version of Pillow or LittleCMS may give other bytes.
MAKER = f"Pillow {pillow_version}"

_GRID = 33


def grey_inks(condition: Condition, keep: Keep) -> Sequence[float]:
    """The black ink, per cent, of each of the 256 neutrals, at equal lightness; nothing else.

    What is darker than black ink alone becomes black ink alone.
    """
    steps = keep(f"icc/{MAKER}/grey/{condition.digest}", lambda: _grey_ramp(condition))
    return tuple(step * 100 / 255 for step in steps)


def picture_inks(colours: Iterable[Rgb], condition: Condition, keep: Keep) -> Mapping[Rgb, Cmyk]:
    """The inks of colours inside pictures, within the ink limit of the condition."""
    wanted = tuple(sorted(set(colours)))
    if not wanted:
        return {}
    flat = bytes(chain.from_iterable(wanted))
    key = f"icc/{MAKER}/colours/{condition.digest}/{sha256(flat).hexdigest()}"
    amounts = keep(key, lambda: _pack(_inks(wanted, condition)))
    return dict(zip(wanted, _unpack(amounts), strict=True))


def within_limit(colours: Iterable[Cmyk], condition: Condition) -> tuple[Cmyk, ...]:
    """The same inks, those over the limit of the condition replaced by the nearest below it."""
    return clamp(colours, condition.limit, lambda those: lab(those, condition))


def lab(colours: Iterable[Cmyk], condition: Condition) -> tuple[Lab, ...]:
    """How inks look on the paper of the condition: L* from 0 to 100, a* and b*."""
    from PIL import Image, ImageCms

    flat = _pack(colours)
    strip = Image.frombytes("CMYK", (len(flat) // 4, 1), flat)
    seen = ImageCms.applyTransform(strip, _looks(condition.profile))
    assert seen is not None
    raw = seen.tobytes()
    signed = [value - 256 if value > 127 else value for value in raw]
    return tuple(
        (raw[at] * 100 / 255, float(signed[at + 1]), float(signed[at + 2]))
        for at in range(0, len(raw), 3)
    )


def separate(picture: Image, condition: Condition, keep: Keep) -> Image:
    """A picture in sRGB as a picture in CMYK, no pixel over the ink limit."""
    from PIL import Image, ImageCms

    inked = ImageCms.applyTransform(picture.convert("RGB"), _separation(condition.profile))
    assert inked is not None
    heavy = _heavy_pixels(inked, condition.limit)
    if heavy.getbbox() is None:
        return inked
    bounded = picture.convert("RGB").filter(_bounded_table(condition, keep))
    return Image.composite(bounded, inked, heavy)


def _heavy_pixels(inked: Image, limit: float) -> Image:
    from PIL import ImageChops

    cyan, magenta, yellow, black = inked.split()
    mean = ImageChops.add(
        ImageChops.add(cyan, magenta, scale=2), ImageChops.add(yellow, black, scale=2), scale=2
    )
    # Each mean rounds down by less than one step: two steps below the limit, nothing slips through.
    threshold = limit * 255 / 400 - 2
    return mean.point([255 if value > threshold else 0 for value in range(256)])


def _bounded_table(condition: Condition, keep: Keep) -> Color3DLUT:
    from PIL import ImageFilter

    key = f"icc/{MAKER}/bounded/{condition.digest}"
    values = array("f", keep(key, lambda: _bounded_inks(condition)))
    return ImageFilter.Color3DLUT(_GRID, values, channels=4, target_mode="CMYK")


def _bounded_inks(condition: Condition) -> bytes:
    # Interpolation between mixtures within a limit stays within it, but for rounding.
    stricter = replace(condition, limit=condition.limit - 1)
    scale = [round(step * 255 / (_GRID - 1)) for step in range(_GRID)]
    nodes = [(red, green, blue) for blue in scale for green in scale for red in scale]
    mixtures = _inks(nodes, stricter)
    return array("f", (value / 100 for mixture in mixtures for value in mixture)).tobytes()


def _inks(colours: Sequence[Rgb], condition: Condition) -> tuple[Cmyk, ...]:
    from PIL import Image, ImageCms

    strip = Image.frombytes("RGB", (len(colours), 1), bytes(chain.from_iterable(colours)))
    inked = ImageCms.applyTransform(strip, _separation(condition.profile))
    assert inked is not None
    return within_limit(_unpack(inked.tobytes()), condition)


def _grey_ramp(condition: Condition) -> bytes:
    black = lab([(0, 0, 0, step * 100 / 255) for step in range(256)], condition)
    lightness = [look[0] for look in black]
    wanted = [_lightness(grey) for grey in range(256)]
    return bytes(
        min(range(256), key=[abs(value - aim) for value in lightness].__getitem__) for aim in wanted
    )


def _lightness(grey: int) -> float:
    value = grey / 255
    linear = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    return 116 * linear ** (1 / 3) - 16 if linear > (6 / 29) ** 3 else linear * (29 / 3) ** 3


@lru_cache(maxsize=4)
def _separation(profile: bytes) -> ImageCmsTransform:
    from PIL import ImageCms

    return ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        ImageCms.ImageCmsProfile(io.BytesIO(profile)),
        "RGB",
        "CMYK",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


@lru_cache(maxsize=4)
def _looks(profile: bytes) -> ImageCmsTransform:
    from PIL import ImageCms

    return ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(profile)),
        ImageCms.createProfile("LAB"),
        "CMYK",
        "LAB",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
    )


def _pack(colours: Iterable[Cmyk]) -> bytes:
    # Rounded down: a mixture at the limit stays within it.
    return bytes(int(amount * 2.55 + 1e-6) for colour in colours for amount in colour)


def _unpack(flat: bytes) -> tuple[Cmyk, ...]:
    amounts = [round(value / 2.55, 4) for value in flat]
    return tuple(
        (amounts[at], amounts[at + 1], amounts[at + 2], amounts[at + 3])
        for at in range(0, len(amounts), 4)
    )
