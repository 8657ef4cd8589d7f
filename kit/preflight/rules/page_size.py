"""The rule `page-size`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.geometry import height, width
from kit.pdf.walk import PdfFile
from kit.preflight.expected import Expected
from kit.preflight.rule import ERROR, EVERY, Fault, at, promise
from kit.units import Pt, mm


@promise("page-size", ERROR, profiles=EVERY, clause="the layout's format")
def page_size(file: PdfFile, expected: Expected) -> Iterator[Fault]:
    """Every page, once cut, has the size that the layout promises."""
    if expected.trim is None:
        return
    for page in file.pages:
        size = mm(Pt(width(page.trim))), mm(Pt(height(page.trim)))
        if any(abs(one - other) > 0.1 for one, other in zip(size, expected.trim, strict=True)):
            yield at(
                page.where,
                "it is {size} mm, not {wanted} mm",
                "Set the page size of the layout's style sheet to its format.",
                size=f"{size[0]:.1f} × {size[1]:.1f}",
                wanted=f"{expected.trim[0]:.1f} × {expected.trim[1]:.1f}",
            )
