"""The rule `bookmarks`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.outline import outline
from kit.preflight.rule import FILE, SCREEN, WARNING, Fault, at, rule


@rule(
    "bookmarks", WARNING, profiles=SCREEN, clause="ISO 14289-1:2014, 7.17; house rule: from 4 pages"
)
def bookmarks(file: PdfFile) -> Iterator[Fault]:
    """A file of four pages or more has bookmarks."""
    if len(file.pages) >= LEAST and not list(outline(file)):
        yield at(
            FILE,
            "{pages} pages without a bookmark",
            "Make a bookmark of each heading.",
            pages=len(file.pages),
        )


LEAST = 4
