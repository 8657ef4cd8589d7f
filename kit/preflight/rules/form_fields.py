"""The rule `form-fields`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, EVERY, FILE, Fault, at, rule


@rule(
    "form-fields",
    ERROR,
    profiles=EVERY,
    clause="ISO 19005-3:2012, 6.4; house rule: nothing to fill in",
)
def form_fields(file: PdfFile) -> Iterator[Fault]:
    """The file is no form."""
    form = file.root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary):
        return
    fields = form.get("/Fields")
    if (isinstance(fields, pikepdf.Array) and len(fields)) or form.get("/XFA") is not None:
        yield at(FILE, "it has fields to fill in", "Flatten them.")
