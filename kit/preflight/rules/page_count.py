"""The rule `page-count`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.expected import Expected
from kit.preflight.rule import ERROR, EVERY, FILE, Fault, at, promise


@promise("page-count", ERROR, profiles=EVERY, clause="the build's own count")
def page_count(file: PdfFile, expected: Expected) -> Iterator[Fault]:
    """The edition has as many pages as were laid out."""
    if expected.pages is not None and len(file.pages) != expected.pages:
        yield at(
            FILE,
            "it has {count} pages, not {wanted}",
            "Build it again; if it stays so, an edition loses or adds pages.",
            count=len(file.pages),
            wanted=expected.pages,
        )
