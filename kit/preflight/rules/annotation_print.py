"""The rule `annotation-print`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.geometry import as_box, overlaps
from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, Fault, at, rule


@rule("annotation-print", ERROR, profiles=PAPER, clause="ISO 15930-7:2010, 6.3.3 (annotations)")
def annotation_print(file: PdfFile) -> Iterator[Fault]:
    """No annotation lies on the page or its bleed: paper has no links, notes or fields."""
    for page in file.pages:
        for annotation in page.annotations:
            kind = written(annotation.get("/Subtype", "/?")).lstrip("/")
            box = as_box(annotation.get("/Rect", ())) or page.bleed
            if kind not in {"PrinterMark", "TrapNet"} and overlaps(box, page.bleed):
                yield at(
                    page.where,
                    "it carries an annotation of kind {kind}",
                    "Remove it.",
                    box=box,
                    kind=kind,
                )
