"""The rule `optional-content`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, PAPER, Fault, at, rule


@rule("optional-content", ERROR, profiles=PAPER, clause="GWG 2015, optional content")
def optional_content(file: PdfFile) -> Iterator[Fault]:
    """All that is in the file is printed: no layers that may be on or off."""
    if file.root.get("/OCProperties") is not None:
        yield at(FILE, "it has layers", REMEDY)
        return
    for event in file.events:
        is_form = event.kind == "form" and event.dictionary.get("/OC") is not None
        if event.kind == "optional" or is_form:
            yield at(event.where, "it belongs to a layer", REMEDY)


REMEDY = "Flatten the layers to what is to be printed."
