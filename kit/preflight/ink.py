"""The ink of drawn pages, measured on separations that Ghostscript makes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kit import program
from kit.errors import MissingTool
from kit.findings import Finding, Level, Place
from kit.pdf.geometry import Box
from kit.pdf.walk import PageFacts, PdfFile
from kit.preflight.report import Report

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

RULE = "ink-measured"
NOT_ASKED = "the ink of the drawn pages is measured when it is asked for, by --ink"
NOT_INSTALLED = "Ghostscript, which would measure the ink of the drawn pages, is not installed"
PPI = 72
WINDOW = 11
"""Pixels of a side: 3.88 mm at 72 ppi, so 15 mm²."""

MOST, TOLERANCE = 300.0, 2.0
HEADER = re.compile(rb"P7\n(.*?)ENDHDR\n", re.DOTALL)


def with_ink(report: Report, pdf: bytes) -> Report:
    """The report with the ink that was measured, or with the reason why it was not."""
    others = tuple(one for one in report.not_measured if one[0] != RULE)
    try:
        found = tuple(measured(pdf))
    except MissingTool:
        return replace(report, not_measured=(*others, (RULE, NOT_INSTALLED)))
    return replace(
        report,
        findings=(*report.findings, *found),
        checked=(*report.checked, RULE),
        not_measured=others,
    )


def measured(pdf: bytes) -> Iterator[Finding]:
    """A finding for each page where the mean ink over 15 mm², within the bleed, is above 300 %."""
    file = PdfFile(pdf)
    for page, plates in zip(file.pages, separations(pdf), strict=True):
        total, box = densest(page, plates)
        if total > MOST + TOLERANCE:
            yield Finding(
                rule=RULE,
                where=Place(page=page.number),
                message="{total} % of ink over 15 mm²",
                remedy="Lower the inks to 300 % in all: more does not dry.",
                level=Level.ERROR,
                values={"total": f"{total:.0f}"},
                box=box,
            )


def separations(pdf: bytes) -> Iterator[Picture]:
    """Each page as Ghostscript separates it, overprinting included: a CMYK picture, 255 full ink.

    Raises `MissingTool` where Ghostscript is not installed.
    """
    from PIL import Image as pillow

    quiet = ("-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dOverprint=/simulate")
    made = program.run(
        "gs", *quiet, "-sDEVICE=pamcmyk32", f"-r{PPI}", "-o", "-", "-", given=pdf, seconds=300
    ).output
    at = 0
    while found := HEADER.match(made, at):
        words = dict(line.split(b" ", 1) for line in found[1].splitlines() if b" " in line)
        wide, high = int(words[b"WIDTH"]), int(words[b"HEIGHT"])
        at = found.end() + wide * high * 4
        yield pillow.frombytes("CMYK", (wide, high), made[found.end() : at])


def densest(page: PageFacts, plates: Picture) -> tuple[float, Box]:
    """The greatest mean ink of any window within the bleed, per cent, and where it is."""
    from PIL import ImageFilter

    media, bleed, scale = page.media, page.bleed, PPI / 72
    left, top = round((bleed[0] - media[0]) * scale), round((media[3] - bleed[3]) * scale)
    right, bottom = round((bleed[2] - media[0]) * scale), round((media[3] - bleed[1]) * scale)
    shown = plates.crop((left, top, right, bottom))
    smooth = ImageFilter.BoxBlur(WINDOW // 2)
    bands = [band.filter(smooth).tobytes() for band in shown.split()]
    totals = list(map(sum, zip(*bands, strict=True)))
    most = max(totals, default=0)
    place = totals.index(most) if totals else 0
    x = bleed[0] + place % max(shown.width, 1) / scale
    y = bleed[3] - place // max(shown.width, 1) / scale
    half = WINDOW / 2 / scale
    return 100 * most / 255, (x - half, y - half, x + half, y + half)
