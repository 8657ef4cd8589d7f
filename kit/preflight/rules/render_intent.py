"""The rule `render-intent`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kit.findings import Place
from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, STORE, Fault, at, rule


@rule("render-intent", ERROR, profiles=STORE, clause="ISO 19005-3:2012, 6.2.6")
def render_intent(file: PdfFile) -> Iterator[Fault]:
    """Rendering intents are those of the PDF standard."""
    for image in file.images():
        yield from _check(image.where, image.dictionary.get("/Intent"))
    for event in file.events:
        if event.kind == "state":
            yield from _check(event.where, event.dictionary.get("/RI"))


def _check(where: Place, given: Any) -> Iterator[Fault]:
    if given is not None and written(given).lstrip("/") not in INTENTS:
        yield at(
            where,
            "the rendering intent {name} does not exist",
            "Use RelativeColorimetric or another of the four.",
            name=written(given).lstrip("/"),
        )


INTENTS = frozenset({"RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"})
