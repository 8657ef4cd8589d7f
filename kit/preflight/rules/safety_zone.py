"""The rule `safety-zone`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.geometry import overlaps
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, WARNING, Fault, at, rule
from kit.units import Mm, Pt, mm, pt


@rule("safety-zone", ERROR, profiles=PAPER, clause="house rule: 5 mm from the trim; GWG 2015: 3 mm")
def safety_zone(file: PdfFile) -> Iterator[Fault]:
    """Text stays 5 mm from where the page is cut; below 3 mm the knife takes it."""
    for text in file.texts():
        trim = file.pages[text.page - 1].trim
        box = text.visible
        if text.is_blank or text.mode == 3 or not text.is_seen or not overlaps(box, trim):
            continue
        left = min(box[0] - trim[0], box[1] - trim[1], trim[2] - box[2], trim[3] - box[3])
        if left < WANTED:
            yield at(
                text,
                "text {left} mm from the trim",
                "Keep it 5 mm inside.",
                level=ERROR if left < LEAST else WARNING,
                left=f"{mm(Pt(left)):.1f}",
            )


LEAST, WANTED = pt(Mm(2.95)), pt(Mm(4.95))
