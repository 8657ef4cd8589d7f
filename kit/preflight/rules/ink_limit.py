"""The rule `ink-limit`."""

from __future__ import annotations

import math
from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.colours import painted
from kit.preflight.pixels import densest
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule
from kit.units import Mm, pt


@rule("ink-limit", ERROR, profiles=PAPER, clause="FOGRA39, coated paper: 300 % total ink")
def ink_limit(file: PdfFile) -> Iterator[Fault]:
    """No colour, and no 15 mm² of a picture, carries more than 300 % of ink."""
    for thing in file.things:
        for colour in painted(thing):
            total = 100 * sum(colour.cmyk or ())
            if total > MOST + TOLERANCE and thing.is_seen:
                yield at(thing, MESSAGE, REMEDY, total=round(total))
    for image in file.images():
        if image.space.family == "DeviceCMYK" and image.is_seen:
            total = densest(image, WINDOW)
            if total > MOST + TOLERANCE:
                yield at(image, MESSAGE, REMEDY, total=round(total))


MOST, TOLERANCE = 300.0, 1.0
WINDOW = pt(Mm(math.sqrt(15)))
MESSAGE = "{total} % of ink"
REMEDY = "Lower the inks to 300 % in all: more does not dry."
