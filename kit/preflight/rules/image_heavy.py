"""The rule `image-heavy`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import WARNING, Fault, at, rule


@rule("image-heavy", WARNING, profiles={"email"}, clause="house rule: 150 ppi by e-mail")
def image_heavy(file: PdfFile) -> Iterator[Fault]:
    """Photos have 150 pixels an inch: more only makes the message heavier."""
    for image in file.images():
        if image.kind == "image" and image.bits == 8 and min(image.ppi) > MOST and image.is_seen:
            yield at(
                image,
                "{ppi} ppi",
                "Make it smaller: 150 ppi suffice on a screen.",
                ppi=round(min(image.ppi)),
            )


MOST = 225
