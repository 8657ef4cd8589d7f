"""The rule `colour-rgb`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.colours import painted, role
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule


@rule(
    "colour-rgb",
    ERROR,
    profiles=PAPER,
    clause="house rule: no light on paper (ISO 15930-7:2010, 6.2.3 would allow ICC-based RGB)",
)
def colour_rgb(file: PdfFile) -> Iterator[Fault]:
    """Nothing is painted in RGB or Lab: text, paths, pictures, gradients, in patterns, masks and
    glyphs too."""
    for thing in file.things:
        for colour in painted(thing):
            found = next((space for space in colour.space.within() if space.is_rgb), None)
            if found is not None:
                yield at(
                    thing,
                    "{role} in {space}",
                    "Give it its inks in DeviceCMYK or DeviceGray.",
                    role=role(thing, colour),
                    space=found.name,
                )
