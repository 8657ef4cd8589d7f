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


class Pages:
    """A file opened by pdfium: each page parsed once, whoever asks for its words or its picture.

    Raises `Unreadable` where pdfium can't read it.
    """

    def __init__(self, data: bytes) -> None:
        import pypdfium2  # here, as only some rules look at pages

        with _told():
            # It has no types.
            self._document: Any = pypdfium2.PdfDocument(data)  # type: ignore[no-untyped-call]
        self._pages: dict[int, Any] = {}

    def _page(self, number: int) -> Any:
        if number not in self._pages:
            self._pages[number] = self._document[number - 1]
        return self._pages[number]

    def texts(self) -> tuple[str, ...]:
        """The words of each page in the order of the content, lines parted by line feeds.

        A word divided at the end of a line is put together again.
        """
        with _told():
            return tuple(_text(self._page(at)) for at in range(1, len(self._document) + 1))

    def render(self, number: int, media: Box, ppi: float, part: Box | None = None) -> Picture:
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
        with _told():
            page = self._page(number)
            page.set_mediabox(*media)
            page.set_cropbox(*media)
            bitmap = page.render(scale=scale, crop=margins, may_draw_forms=False, draw_annots=False)
            picture: Picture = bitmap.to_pil().convert("RGB")
        return picture


@contextmanager
def _told() -> Iterator[None]:
    import pypdfium2

    try:
        yield
    except pypdfium2.PdfiumError as error:
        raise unreadable(f"pdfium says: {error}") from error


def page_texts(data: bytes) -> tuple[str, ...]:
    """`Pages.texts` of a file that is asked once."""
    return Pages(data).texts()


def render(data: bytes, number: int, media: Box, ppi: float, part: Box | None = None) -> Picture:
    """`Pages.render` of a file that is asked once."""
    return Pages(data).render(number, media, ppi, part)


def _text(page: Any) -> str:
    text = page.get_textpage().get_text_range()
    for hyphen in LINE_END_HYPHENS:
        text = text.replace(f"{hyphen}\r\n", "").replace(hyphen, "")
    return str(text).replace("\r\n", "\n")
