"""The rule `figure-box`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.geometry import as_box, height, width
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule(
    "figure-box",
    ERROR,
    profiles=SCREEN,
    clause="ISO 32000-1:2008, 14.8.5.4.3; ISO 14289-1:2014, 7.3",
)
def figure_box(file: PdfFile) -> Iterator[Fault]:
    """Every figure says where on the page it is, by a BBox of its layout."""
    for element in file.tree.walk() if file.tree else ():
        if element.role == "Figure":
            box = as_box(element.attribute("/Layout", "/BBox") or ())
            if box is None or width(box) <= 0 or height(box) <= 0:
                yield at(
                    element.where,
                    "a figure without a BBox",
                    "Give it the attribute BBox of owner Layout.",
                )
