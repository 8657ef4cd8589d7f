"""What stands around a page of the print edition: marks, and a line that says what it is."""

from __future__ import annotations

from dataclasses import dataclass, field

import pikepdf
from pikepdf import Name

from kit.colour.icc import Keep
from kit.edition.marks import all_inks, has_centre_marks, marks
from kit.edition.outlines import outlined
from kit.pdf.boxes import Box
from kit.pdf.record import Record
from kit.units import Mm, pt

SLUG = Mm(10)

_SIZE = 6.0
_BASELINE = Mm(7)
_INDENT = Mm(5)
# Room for the longest folio, so that all pages have letters of one size.
_FOLIO = _SIZE * 4
_ALL = "/All"


@dataclass(slots=True)
class Slug:
    """The marks of a file, drawn once for each size of page.

    font: an OpenType font, whose outlines are drawn.
    """

    pdf: pikepdf.Pdf
    record: Record
    edition: str
    font: bytes
    keep: Keep
    _forms: dict[tuple[Box, tuple[Mm, ...]], tuple[str, pikepdf.Object]] = field(
        default_factory=dict
    )
    _all: pikepdf.Object | None = None

    def around(
        self,
        resources: pikepdf.Object,
        trim: Box,
        bleed: Box,
        folio: str,
        folds: tuple[Mm, ...] = (),
    ) -> tuple[bytes, ...]:
        """The operators that draw the marks of one page; its resources are told of them.

        folds: from the left edge of the page.
        """
        name, form = self._form(trim, bleed, folds)
        self._tell(resources, "/XObject", name, form)
        self._tell(resources, "/ColorSpace", _ALL, self._inks())
        width, _ = self._words()
        _, path = outlined(folio, font=self.font, size=_SIZE, keep=self.keep)
        share = _share(trim, width)
        x, y = trim.left + pt(_INDENT) + width * share, trim.bottom - pt(_BASELINE)
        return (f"{name} Do".encode(), *_filled(path, x, y, share))

    def _form(self, trim: Box, bleed: Box, folds: tuple[Mm, ...]) -> tuple[str, pikepdf.Object]:
        drawn_as = (trim, folds)
        if drawn_as not in self._forms:
            width, path = self._words()
            share = _share(trim, width)
            x, y = trim.left + pt(_INDENT), trim.bottom - pt(_BASELINE)
            drawn = [marks(trim, bleed, folds), *_filled(path, x, y, share)]
            form = self.pdf.make_stream(b"\n".join(drawn))
            form.Type, form.Subtype = Name.XObject, Name.Form
            form.BBox = Box(0, 0, trim.right + pt(SLUG), trim.top + pt(SLUG)).array()
            form.Resources = pikepdf.Dictionary(ColorSpace={_ALL: self._inks()})
            self._forms[drawn_as] = (f"/KitMarks{len(self._forms)}", form)
        return self._forms[drawn_as]

    def _words(self) -> tuple[float, bytes]:
        reference = " / ".join(self.record.identifier.split("/"))
        text = f"{reference} / {self.edition} / {self.record.created:%Y-%m-%d} / "
        return outlined(text, font=self.font, size=_SIZE, keep=self.keep)

    def _inks(self) -> pikepdf.Object:
        if self._all is None:
            self._all = self.pdf.make_indirect(all_inks())
        return self._all

    def _tell(self, resources: pikepdf.Object, kind: str, name: str, thing: pikepdf.Object) -> None:
        if kind not in resources:
            resources[kind] = pikepdf.Dictionary()
        resources[kind][name] = thing


def _share(trim: Box, width: float) -> float:
    half = 2 if has_centre_marks(trim) else 1
    room = trim.width / half - 2 * pt(_INDENT)
    return min(1.0, room / (width + _FOLIO))


def _filled(path: bytes, x: float, y: float, share: float) -> tuple[bytes, ...]:
    place = f"{share:.4f} 0 0 {share:.4f} {x:.3f} {y:.3f} cm".encode()
    return (b"q", b"/All cs 1 scn", place, path, b"f", b"Q")
