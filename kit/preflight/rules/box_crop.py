"""The rule `box-crop`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.geometry import holds
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule


@rule("box-crop", ERROR, profiles=PAPER, clause="ISO 15930-7:2010, 6.2.9; GWG 2015")
def box_crop(file: PdfFile) -> Iterator[Fault]:
    """A CropBox, where there is one, hides nothing of the bleed."""
    for page in file.pages:
        crop = page.box("/CropBox")
        if crop is not None and not holds(crop, page.bleed):
            yield at(page.where, "its CropBox cuts the bleed", "Remove the CropBox.", box=crop)
