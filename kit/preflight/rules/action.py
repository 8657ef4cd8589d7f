"""The rule `action`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, EVERY, FILE, Fault, at, rule


@rule("action", ERROR, profiles=EVERY, clause="ISO 15930-7:2010, 6.3.4; ISO 19005-3:2012, 6.5")
def action(file: PdfFile) -> Iterator[Fault]:
    """The file does nothing by itself: no script, no action but a link to an address or a place."""
    names = file.root.get("/Names")
    if isinstance(names, pikepdf.Dictionary) and names.get("/JavaScript") is not None:
        yield at(FILE, "it holds JavaScript", REMEDY)
    if file.root.get("/AA") is not None:
        yield at(FILE, "it acts when it is opened, saved or printed", REMEDY)
    opened = file.root.get("/OpenAction")
    if isinstance(opened, pikepdf.Dictionary) and _kind(opened) != "GoTo":
        yield at(FILE, "it starts {kind} when it is opened", REMEDY, kind=_kind(opened))
    for page in file.pages:
        if page.get("/AA") is not None:
            yield at(page.where, "it acts when the page is turned", REMEDY)
        for annotation in page.annotations:
            done = annotation.get("/A")
            if isinstance(done, pikepdf.Dictionary) and _kind(done) not in HARMLESS:
                yield at(page.where, "an annotation starts {kind}", REMEDY, kind=_kind(done))
            if annotation.get("/AA") is not None:
                yield at(page.where, "an annotation acts by itself", REMEDY)


def _kind(done: Any) -> str:
    return written(done.get("/S", "/?")).lstrip("/")


HARMLESS = frozenset({"URI", "GoTo", "GoToR", "Named", "SubmitForm", "GoToE", "Thread"})
REMEDY = "Remove the action."
