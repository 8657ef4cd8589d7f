"""The rule `annotation-untagged`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.geometry import as_box
from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.links import owner
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule(
    "annotation-untagged",
    ERROR,
    profiles=SCREEN,
    clause="ISO 14289-1:2014, 7.18.1; Matterhorn 28-002",
)
def annotation_untagged(file: PdfFile) -> Iterator[Fault]:
    """Every annotation but a link, a pop-up or a printer's mark is in the structure tree, with
    words."""
    for page in file.pages:
        for annotation in page.annotations:
            kind = written(annotation.get("/Subtype", "/?")).lstrip("/")
            if kind in {"Link", "Popup", "PrinterMark", "TrapNet"}:
                continue
            has_words = bool(written(annotation.get("/Contents", "")).strip())
            if owner(file, annotation) is None or not has_words:
                yield at(
                    page.where,
                    "an annotation of kind {kind} that no reader hears",
                    "Put it into an element Annot and describe it in Contents, or remove it.",
                    box=as_box(annotation.get("/Rect", ())),
                    kind=kind,
                )
