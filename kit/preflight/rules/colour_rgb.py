"""The rule `colour-rgb`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.spaces import Space
from kit.pdf.things import Image, Path, Shading, Text, Thing
from kit.pdf.walk import PdfFile
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
        for colour, role in _colours(thing):
            found = next((space for space in colour.within() if space.is_rgb), None)
            if found is not None:
                yield at(
                    thing,
                    "{role} in {space}",
                    "Give it its inks in DeviceCMYK or DeviceGray.",
                    role=role,
                    space=found.name,
                )


def _colours(thing: Thing) -> Iterator[tuple[Space, str]]:
    if isinstance(thing, Text):
        if thing.fills:
            yield thing.fill.space, "filled"
        if thing.strokes:
            yield thing.stroke.space, "outlined"
    elif isinstance(thing, Path):
        if thing.fill is not None:
            yield thing.fill.space, "filled"
        if thing.stroke is not None:
            yield thing.stroke.space, "stroked"
    elif isinstance(thing, Image):
        yield (thing.fill.space if thing.fill else thing.space), "its pixels are"
    elif isinstance(thing, Shading):
        yield thing.space, "shaded"
