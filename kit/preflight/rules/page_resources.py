"""The rule `page-resources`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, STORE, Fault, at, rule


@rule("page-resources", ERROR, profiles=STORE, clause="ISO 19005-3:2012, 6.2.2")
def page_resources(file: PdfFile) -> Iterator[Fault]:
    """Every page, and every form that needs them, has resources of its own."""
    for page in file.pages:
        if page.number in file.inheriting:
            yield at(page.where, "its resources are inherited", REMEDY)
    for event in file.events:
        if event.kind == "form" and event.dictionary.get("/Resources") is None:
            used = {written(one.operator) for one in file.library.parsed(event.dictionary)}
            if used & NAMING:
                yield at(event.where, "it uses the resources of its page", REMEDY)


NAMING = frozenset({"Tf", "gs", "Do", "cs", "CS", "sh"})
REMEDY = "Give it its own Resources."
