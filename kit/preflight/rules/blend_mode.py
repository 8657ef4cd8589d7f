"""The rule `blend-mode`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, STORE, Fault, at, rule


@rule("blend-mode", ERROR, profiles=STORE, clause="ISO 19005-3:2012, 6.2.10")
def blend_mode(file: PdfFile) -> Iterator[Fault]:
    """Blend modes are those of the PDF standard."""
    for event in file.events:
        given = event.dictionary.get("/BM") if event.kind == "state" else None
        if given is None:
            continue
        for name in given if isinstance(given, pikepdf.Array) else [given]:
            if written(name).lstrip("/") not in MODES:
                yield at(
                    event.where,
                    "the blend mode {name} does not exist",
                    "Use Normal, Multiply or another of the standard.",
                    name=written(name).lstrip("/"),
                )


MODES = frozenset(
    [
        "Normal",
        "Compatible",
        "Multiply",
        "Screen",
        "Overlay",
        "Darken",
        "Lighten",
        "ColorDodge",
        "ColorBurn",
        "HardLight",
        "SoftLight",
        "Difference",
        "Exclusion",
        "Hue",
        "Saturation",
        "Color",
        "Luminosity",
    ]
)
