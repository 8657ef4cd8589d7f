"""The ink that the pixels of a picture carry."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf

from kit.pdf.geometry import as_numbers, height, width
from kit.pdf.things import Image

if TYPE_CHECKING:
    from PIL.Image import Image as Picture


def densest(image: Image, window: float) -> float:
    """The greatest mean ink, per cent, of any square of `window` points of a CMYK picture.

    0 where its pixels can't be decoded: other rules tell of it.
    """
    picture = inked(image)
    if picture is None:
        return 0.0
    columns = max(1, round(width(image.box) / window))
    rows = max(1, round(height(image.box) / window))
    small = picture.reduce((max(1, picture.width // columns), max(1, picture.height // rows)))
    totals = [0] * (small.width * small.height)
    for band in small.split():
        totals = [total + value for total, value in zip(totals, band.tobytes(), strict=True)]
    return 100 * max(totals) / 255


def inked(image: Image) -> Picture | None:
    """The inks of a CMYK picture, 255 for full; None where it isn't one or can't be decoded."""
    from PIL import ImageChops

    picture = decoded(image)
    if picture is None or picture.mode != "CMYK" or image.stream is None:
        return None
    listed = as_numbers(image.stream.get("/Decode", ()))
    is_turned = bool(listed) and listed[0] > listed[1]
    # Pillow turns the values of every CMYK JPEG round, as Adobe writes them.
    is_turned_by_pillow = image.stream.get("/Filter") == pikepdf.Name.DCTDecode
    return ImageChops.invert(picture) if is_turned != is_turned_by_pillow else picture


def decoded(image: Image) -> Picture | None:
    """The pixels of a picture as its stream gives them; None where they can't be had."""
    from PIL import Image as pillow
    from PIL import UnidentifiedImageError

    stream = image.stream
    if stream is None:
        return None
    try:
        if stream.get("/Filter") == pikepdf.Name.DCTDecode:
            opened = pillow.open(io.BytesIO(stream.read_raw_bytes()))
            opened.load()
            return opened
        return pikepdf.PdfImage(stream).as_pil_image()
    except (UnidentifiedImageError, OSError, ValueError, NotImplementedError, pikepdf.PdfError):
        return None
