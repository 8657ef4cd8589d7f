"""The ways in which a printed code is spoilt: by the press, by a hand, by a poor camera.

All take and give a picture in grey at 300 dpi.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from random import Random

import zxingcpp
from PIL import Image, ImageFilter

DPI = 300

Spoil = Callable[[Image.Image], Image.Image]


def blurred(picture: Image.Image) -> Image.Image:
    """By 0.12 mm, as ink spreads and a hand shakes."""
    return picture.filter(ImageFilter.GaussianBlur(0.12 * DPI / 25.4))


def turned(picture: Image.Image) -> Image.Image:
    """By 15 degrees."""
    return picture.rotate(15, Image.Resampling.BILINEAR, fillcolor=255)


def askew(picture: Image.Image) -> Image.Image:
    """Seen from the side: the far edge is a fifth shorter."""
    width, height = picture.size
    inset = width // 10
    corners = (-inset, -inset, 0, height, width, height, width + inset, -inset)
    return picture.transform(
        picture.size, Image.Transform.QUAD, corners, Image.Resampling.BILINEAR, fillcolor=255
    )


def noisy(picture: Image.Image) -> Image.Image:
    """With noise of sigma 25."""
    random = Random(1)
    spoilt = (round(value + random.gauss(0, 25)) for value in picture.tobytes())
    grains = bytes(max(0, min(255, value)) for value in spoilt)
    return Image.frombytes("L", picture.size, grains)


def small(picture: Image.Image) -> Image.Image:
    """At 40 per cent of its size, as seen from afar."""
    size = (picture.width * 2 // 5, picture.height * 2 // 5)
    return picture.resize(size, Image.Resampling.BOX)


def compressed(picture: Image.Image) -> Image.Image:
    """As a JPEG of quality 30."""
    held = io.BytesIO()
    picture.save(held, "JPEG", quality=30)
    return Image.open(held)


def pale(picture: Image.Image) -> Image.Image:
    """With a quarter of its contrast."""
    return picture.point([128 + (value - 128) // 4 for value in range(256)])


WAYS: dict[str, Spoil] = {
    "blur of 0.12 mm": blurred,
    "turned by 15°": turned,
    "seen from the side": askew,
    "noise of sigma 25": noisy,
    "at 40 % of its size": small,
    "JPEG of quality 30": compressed,
    "a quarter of its contrast": pale,
}


def read(picture: Image.Image) -> list[str]:
    """What a reader of codes finds in a picture."""
    return [code.text for code in zxingcpp.read_barcodes(picture)]
