"""The rule `annotation-appearance`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.geometry import area, as_box
from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, STORE, Fault, at, rule


@rule("annotation-appearance", ERROR, profiles=STORE, clause="ISO 19005-3:2012, 6.3.3")
def annotation_appearance(file: PdfFile) -> Iterator[Fault]:
    """Annotations that are seen bring their own picture, and only one."""
    for page in file.pages:
        for annotation in page.annotations:
            box = as_box(annotation.get("/Rect", ())) or (0.0, 0.0, 0.0, 0.0)
            kind = written(annotation.get("/Subtype", "/?")).lstrip("/")
            if kind in {"Popup", "Link"} or area(box) == 0:
                continue
            looks = annotation.get("/AP")
            if not isinstance(looks, pikepdf.Dictionary) or set(looks.keys()) != {"/N"}:
                yield at(
                    page.where,
                    "an annotation of kind {kind} without a picture of its own",
                    "Give it an appearance stream N, and no other.",
                    box=box,
                    kind=kind,
                )
