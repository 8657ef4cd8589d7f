"""The rule `image-interpolated`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule("image-interpolated", ERROR, profiles=SCREEN, clause="ISO 19005-3:2012, 6.2.8")
def image_interpolated(file: PdfFile) -> Iterator[Fault]:
    """A picture shows its own pixels: `Interpolate` is false or absent."""
    for image in file.images():
        if image.interpolate:
            yield at(image, "smoothed by the viewer", "Set Interpolate to false.")
