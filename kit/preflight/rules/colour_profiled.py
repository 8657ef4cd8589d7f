"""The rule `colour-profiled`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.spaces import Space
from kit.pdf.walk import PdfFile
from kit.preflight.colours import painted
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule


@rule("colour-profiled", ERROR, profiles=PAPER, clause="ISO 15930-7:2010, 6.2.3.2")
def colour_profiled(file: PdfFile) -> Iterator[Fault]:
    """Inks are plain: CMYK or grey through an ICC profile would be separated a second time."""
    for thing in file.things:
        for colour in painted(thing):
            found = next((space for space in colour.space.within() if _is_profiled(space)), None)
            if found is not None:
                yield at(
                    thing,
                    "in {space}: black alone would become four inks",
                    "Paint it in DeviceCMYK or DeviceGray.",
                    space=found.name,
                )


def _is_profiled(space: Space) -> bool:
    return (space.family == "ICCBased" and not space.is_rgb) or space.family == "CalGray"
