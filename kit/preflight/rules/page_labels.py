"""The rule `page-labels`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.structure import number_tree
from kit.pdf.walk import PdfFile
from kit.preflight.rule import FILE, SCREEN, WARNING, Fault, at, rule


@rule(
    "page-labels",
    WARNING,
    profiles=SCREEN,
    clause="ISO 32000-1:2008, 12.4.2; ISO 14289-1:2014, 7.17",
)
def page_labels(file: PdfFile) -> Iterator[Fault]:
    """Viewers show the page numbers that are printed: labels start at the first page."""
    labels = dict(number_tree(file.root.get("/PageLabels")))
    if len(file.pages) > 1 and 0 not in labels:
        yield at(
            FILE,
            "it has no page labels",
            "Write PageLabels, from page 0 on.",
        )
