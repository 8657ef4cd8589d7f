"""Small pictures of printed pages, each with its four plates where they could be drawn."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING

from kit.pdf.geometry import Box
from kit.pdf.walk import PageFacts, PdfFile
from kit.preflight.ink import PPI
from kit.source.store import store
from kit.source.types import Asset
from kit.units import Mm

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

WIDE = Mm(26)
"""Of a page as it is shown; its plates stand beside it, two and two."""

GAP = Mm(1.5)
DOTS = 150 / 25.4
"""Pixels a millimetre: what the e-mail edition keeps."""

_LIGHT = ((0, 158, 224), (229, 0, 125), (255, 236, 0), (0, 0, 0))
_FRAME = 183


def coverage(page: PageFacts, plates: Picture) -> tuple[float, float, float, float]:
    """How much of the trimmed page each ink covers, per cent.

    plates: as `kit.preflight.ink.separations` gives them.
    """
    cut = plates.crop(_pixels(page.trim, page.media, PPI))
    whole = cut.width * cut.height * 255
    cyan, magenta, yellow, black = (
        round(100 * sum(at * count for at, count in enumerate(band.histogram())) / whole, 1)
        for band in cut.split()
    )
    return cyan, magenta, yellow, black


def shown(file: PdfFile, page: PageFacts, plates: Picture | None) -> Asset:
    """A picture of the trimmed page and, if there are any, its plates, kept in the cache."""
    cut = file.picture(page.number, PPI).crop(_pixels(page.trim, page.media, PPI))
    wide = round(WIDE * DOTS)
    high = max(1, round(wide * cut.height / cut.width))
    card = _framed(cut, wide, high)
    if plates is not None:
        card = _beside(card, plates.crop(_pixels(page.trim, page.media, PPI)))
    held = io.BytesIO()
    card.save(held, "JPEG", quality=85)
    data = held.getvalue()
    return Asset(
        sha256=hashlib.sha256(data).hexdigest(),
        path=store(data),
        media_type="image/jpeg",
        origin=f"page-{page.number}.jpg",
        width=card.width,
        height=card.height,
    )


def _pixels(box: Box, media: Box, ppi: float) -> tuple[int, int, int, int]:
    """A box of a page in the pixels of its MediaBox, from the upper left corner."""
    scale = ppi / 72
    return (
        round((box[0] - media[0]) * scale),
        round((media[3] - box[3]) * scale),
        round((box[2] - media[0]) * scale),
        round((media[3] - box[1]) * scale),
    )


def _framed(picture: Picture, wide: int, high: int) -> Picture:
    """The picture at this size within a grey line, or white paper would have no edge."""
    from PIL import Image as pillow
    from PIL import ImageDraw

    small = picture.convert("RGB").resize((wide, high), pillow.Resampling.LANCZOS)
    ImageDraw.Draw(small).rectangle((0, 0, wide - 1, high - 1), outline=(_FRAME,) * 3)
    return small


def _beside(card: Picture, plates: Picture) -> Picture:
    from PIL import Image as pillow
    from PIL import ImageOps

    gap = round(GAP * DOTS)
    wide, high = (card.width - gap) // 2, (card.height - gap) // 2
    whole = pillow.new("RGB", (2 * card.width + gap, card.height), (255, 255, 255))
    whole.paste(card, (0, 0))
    for at, (band, light) in enumerate(zip(plates.split(), _LIGHT, strict=True)):
        plate = ImageOps.colorize(band, (255, 255, 255), light)
        left = card.width + gap + at % 2 * (wide + gap)
        whole.paste(_framed(plate, wide, max(1, high)), (left, at // 2 * (high + gap)))
    return whole
