"""The colours that a thing is painted with."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.spaces import Colour
from kit.pdf.things import Image, Path, Shading, Text, Thing


def painted(thing: Thing) -> Iterator[Colour]:
    """Each colour of a thing; of pictures and gradients the space alone, without values."""
    if isinstance(thing, Text):
        if thing.fills:
            yield thing.fill
        if thing.strokes:
            yield thing.stroke
    elif isinstance(thing, Path):
        yield from (colour for colour in (thing.fill, thing.stroke) if colour is not None)
    elif isinstance(thing, Image):
        yield thing.fill or Colour(thing.space)
    elif isinstance(thing, Shading):
        yield Colour(thing.space)


def role(thing: Thing, colour: Colour) -> str:
    """How a report says what a colour does to a thing."""
    if isinstance(thing, Image):
        return "its pixels are"
    if isinstance(thing, Shading):
        return "shaded"
    if isinstance(thing, Text | Path) and colour is thing.stroke:
        return "outlined"
    return "filled"
