"""The rule `annotation-flags`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.geometry import as_box
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, STORE, Fault, at, rule


@rule("annotation-flags", ERROR, profiles=STORE, clause="ISO 19005-3:2012, 6.3.2")
def annotation_flags(file: PdfFile) -> Iterator[Fault]:
    """Annotations are printed, and never hidden."""
    for page in file.pages:
        for annotation in page.annotations:
            if annotation.get("/Subtype") == pikepdf.Name.Popup:
                continue
            flags = annotation.get("/F")
            wrong = not isinstance(flags, int) or not flags & PRINT or flags & HIDING
            if wrong:
                yield at(
                    page.where,
                    "an annotation with the flags {flags}",
                    "Set F to 4: printed, nothing else.",
                    box=as_box(annotation.get("/Rect", ())),
                    flags="missing" if flags is None else flags,
                )


PRINT = 4
HIDING = 1 | 2 | 32 | 256
