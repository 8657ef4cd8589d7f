"""The rule `box-bleed`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule
from kit.units import Mm, Pt, mm, pt


@rule("box-bleed", ERROR, profiles=PAPER, clause="GWG 2015; house rule: 3 mm")
def box_bleed(file: PdfFile) -> Iterator[Fault]:
    """The BleedBox lies 3 mm outside the TrimBox on every side."""
    for page in file.pages:
        trim, bleed = page.box("/TrimBox"), page.bleed
        if trim is None:
            continue
        given = min(trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3])
        if -0.01 <= given < LEAST - TOLERANCE:
            yield at(
                page.where,
                "its bleed is {given} mm",
                "Give it 3 mm on every side.",
                given=f"{mm(Pt(given)):.1f}",
            )


LEAST = pt(Mm(3))
TOLERANCE = 0.05
