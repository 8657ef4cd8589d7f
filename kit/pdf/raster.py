"""Pages as pictures and as words, by pdfium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from kit.pdf.geometry import Box
from kit.pdf.state import unreadable

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

LARGEST = 20_000 * 20_000
LINE_END_HYPHENS = ("\ufffe", "\x02", "\u00ad")


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    import pypdfium2  # here, as only some rules look at pages

    try:
        document: Any = pypdfium2.PdfDocument(data)  # type: ignore[no-untyped-call]
    except pypdfium2.PdfiumError as error:
        raise unreadable(f"pdfium says: {error}") from error
    try:
        yield document
    except pypdfium2.PdfiumError as error:
        raise unreadable(f"pdfium says: {error}") from error
    finally:
        document.close()


def page_texts(data: bytes) -> tuple[str, ...]:
    """The words of each page in the order of the content, lines parted by line feeds.

    A word divided at the end of a line is put together again.
    """
    found = []
    with _opened(data) as document:
        for page in document:
            found.append(_text(page))
    return tuple(found)


def _text(page: Any) -> str:
    text = page.get_textpage().get_text_range()
    for hyphen in LINE_END_HYPHENS:
        text = text.replace(f"{hyphen}\r\n", "").replace(hyphen, "")
    return str(text).replace("\r\n", "\n")


def render(data: bytes, number: int, media: Box, ppi: float, part: Box | None = None) -> Picture:
    """A page from 1 as an RGB picture of its MediaBox, or of a part of it; no annotations.

    part: within the MediaBox, points; its edges are rounded outward to whole pixels.
    """
    shown = part or media
    scale = ppi / 72
    if (shown[2] - shown[0]) * (shown[3] - shown[1]) * scale * scale > LARGEST:
        raise unreadable(f"page {number} is too large to be drawn at {ppi:.0f} ppi")
    margins = (
        shown[0] - media[0],
        shown[1] - media[1],
        media[2] - shown[2],
        media[3] - shown[3],
    )
    with _opened(data) as document:
        page = document[number - 1]
        page.set_mediabox(*media)
        page.set_cropbox(*media)
        bitmap = page.render(scale=scale, crop=margins, may_draw_forms=False, draw_annots=False)
        picture: Picture = bitmap.to_pil().convert("RGB")
        return picture
