"""A code is read back from a poor print or a poor photo of it.

Rendered in grey at 300 dpi with modules of 0.45 mm, the least that preflight passes unwarned, then
spoilt in one way each.
"""

from __future__ import annotations

import pypdfium2
import pytest
import weasyprint
from PIL import Image
from qr_ways import DPI, WAYS, read

from kit.qr import GOOD_MODULE, qr, size_mm

ADDRESSES = ("https://example.org/q/106a", "https://presse.example.org/cp106/photos")


def rendered(address: str) -> Image.Image:
    code = qr(address, title="x")
    side = size_mm(GOOD_MODULE, code.version)
    style = f"@page{{size:60mm;margin:10mm}}svg{{width:{side}mm;display:block}}"
    html = f"<html lang=fr><style>{style}</style>{code.svg}"
    page = pypdfium2.PdfDocument(weasyprint.HTML(string=html).write_pdf())[0]
    picture: Image.Image = page.render(scale=DPI / 72).to_pil().convert("L")
    return picture


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("way", WAYS)
def test_a_spoilt_code_is_still_read(way: str, address: str) -> None:
    assert read(WAYS[way](rendered(address))) == [address]


def test_a_code_without_its_corners_is_lost() -> None:
    picture = rendered(ADDRESSES[0])
    picture.paste(255, (0, 0, picture.width // 2, picture.height // 2))
    assert read(picture) == []
