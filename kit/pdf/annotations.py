"""Annotations of a page and what they show."""

from __future__ import annotations

from typing import Any

import pikepdf

from kit.pdf.forms import run_form
from kit.pdf.geometry import Matrix, as_box, as_matrix, height, width
from kit.pdf.state import Run, State
from kit.pdf.values import written


def annotations_of(page: Any) -> tuple[Any, ...]:
    """The dictionaries of a page's annotations; what isn't one is left out."""
    listed = page.get("/Annots")
    if not isinstance(listed, pikepdf.Array):
        return ()
    return tuple(one for one in listed if isinstance(one, pikepdf.Dictionary))


def run_appearance(run: Run, annotation: Any, name: str) -> None:
    """Run the normal appearance, moved into the annotation's rectangle."""
    form = _normal(annotation)
    rect = as_box(annotation.get("/Rect", ()))
    if form is None or rect is None:
        return
    box = as_box(form.get("/BBox", ())) or (0.0, 0.0, 1.0, 1.0)
    moved = as_matrix(form.get("/Matrix")).box(box)
    across = width(rect) / width(moved) if width(moved) else 1.0
    up = height(rect) / height(moved) if height(moved) else 1.0
    place = Matrix(across, 0, 0, up, rect[0] - moved[0] * across, rect[1] - moved[1] * up)
    started = Run(
        frame=run.frame,
        library=run.library,
        tape=run.tape,
        state=State(ctm=place, clip=rect),
        play=run.play,
    )
    run_form(started, form, name)


def _normal(annotation: Any) -> pikepdf.Stream | None:
    looks = annotation.get("/AP")
    normal = looks.get("/N") if isinstance(looks, pikepdf.Dictionary) else None
    if isinstance(normal, pikepdf.Dictionary):
        normal = normal.get(written(annotation.get("/AS", "/Off")))
    return normal if isinstance(normal, pikepdf.Stream) else None
