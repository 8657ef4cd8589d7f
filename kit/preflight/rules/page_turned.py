"""The rule `page-turned`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.values import number
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule


@rule("page-turned", ERROR, profiles=PAPER, clause="GWG 2015")
def page_turned(file: PdfFile) -> Iterator[Fault]:
    """Pages are neither rotated nor scaled by an entry that some machines miss."""
    for page in file.pages:
        turned, unit = page.inherited("/Rotate") or 0, page.get("/UserUnit")
        if turned:
            yield at(
                page.where,
                "it is rotated by {turned}° by its Rotate entry",
                "Turn the content itself and remove Rotate.",
                turned=turned,
            )
        if unit is not None and number(unit, 1) != 1:
            yield at(
                page.where,
                "its UserUnit is {unit}: it would be printed at another size",
                "Scale the content itself and remove UserUnit.",
                unit=unit,
            )
