"""A code is read back from a poor print or a poor photo of it.

Rendered in grey at 300 dpi with modules of 0.45 mm, the least that preflight passes unwarned, then
spoilt in one way each.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from random import Random

import pypdfium2
import pytest
import weasyprint
import zxingcpp
from PIL import Image, ImageFilter

from kit.qr import GOOD_MODULE, qr, size_mm

ADDRESSES = ("https://example.org/q/106a", "https://presse.example.org/cp106/photos")
DPI = 300

Spoil = Callable[[Image.Image], Image.Image]


def rendered(address: str) -> Image.Image:
    code = qr(address, title="x")
    side = size_mm(GOOD_MODULE, code.version)
    style = f"@page{{size:60mm;margin:10mm}}svg{{width:{side}mm;display:block}}"
    html = f"<html lang=fr><style>{style}</style>{code.svg}"
    page = pypdfium2.PdfDocument(weasyprint.HTML(string=html).write_pdf())[0]
    picture: Image.Image = page.render(scale=DPI / 72).to_pil().convert("L")
    return picture


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


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "spoil", [blurred, turned, askew, noisy, small, compressed, pale], ids=lambda way: way.__name__
)
def test_a_spoilt_code_is_still_read(spoil: Spoil, address: str) -> None:
    found = zxingcpp.read_barcodes(spoil(rendered(address)))
    assert [code.text for code in found] == [address]


def test_a_code_without_its_corners_is_lost() -> None:
    picture = rendered(ADDRESSES[0])
    picture.paste(255, (0, 0, picture.width // 2, picture.height // 2))
    assert zxingcpp.read_barcodes(picture) == []
