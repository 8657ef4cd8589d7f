"""The rule `image-resolution`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, WARNING, Fault, at, rule


@rule("image-resolution", ERROR, profiles=PAPER, clause="GWG 2015, image resolution")
def image_resolution(file: PdfFile) -> Iterator[Fault]:
    """Pictures have 300 pixels an inch on paper, 150 at the very least; line art 800 and 550."""
    for image in file.images():
        if image.kind != "image" or image.pixels == (1, 1) or not image.is_seen:
            continue
        is_line_art = image.bits == 1
        least, wanted = (550, 800) if is_line_art else (150, 300)
        ppi = min(image.ppi)
        if ppi < wanted - 1:
            yield at(
                image,
                "{ppi} ppi on paper",
                "Take a picture of {wanted} ppi, or show it smaller; below {least} nothing is "
                "printed.",
                level=ERROR if ppi < least else WARNING,
                ppi=round(ppi),
                least=least,
                wanted=wanted,
            )
