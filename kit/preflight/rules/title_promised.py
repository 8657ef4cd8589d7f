"""The rule `title-promised`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.expected import Expected
from kit.preflight.rule import ERROR, EVERY, FILE, Fault, at, promise


@promise("title-promised", ERROR, profiles=EVERY, clause="the release's title")
def title_promised(file: PdfFile, expected: Expected) -> Iterator[Fault]:
    """The title in XMP is that of the document."""
    said = file.xmp.get("dc:title") if file.xmp else ""
    if expected.title is not None and said and said != expected.title:
        yield at(
            FILE,
            "its title is “{said}”, not “{wanted}”",
            "Write the title of its record.",
            said=said,
            wanted=expected.title,
        )
