"""The rule `page-sizes-mixed`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.geometry import Box, height, width
from kit.pdf.walk import PdfFile
from kit.preflight.rule import PAPER, WARNING, Fault, at, rule
from kit.units import Pt, mm


@rule("page-sizes-mixed", WARNING, profiles=PAPER, clause="GWG 2015, page sizes")
def page_sizes_mixed(file: PdfFile) -> Iterator[Fault]:
    """All pages are cut to one size."""
    first = file.pages[0].trim
    for page in file.pages[1:]:
        if any(abs(side(page.trim) - side(first)) > 0.5 for side in (width, height)):
            yield at(
                page.where,
                "it is {size} mm, while page 1 is {first} mm",
                "Deliver each size as a file of its own.",
                size=_size(page.trim),
                first=_size(first),
            )


def _size(box: Box) -> str:
    return f"{mm(Pt(width(box))):.1f} × {mm(Pt(height(box))):.1f}"
