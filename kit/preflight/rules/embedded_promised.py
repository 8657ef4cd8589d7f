"""The rule `embedded-promised`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.attachments import attachments
from kit.preflight.expected import Expected
from kit.preflight.rule import ERROR, FILE, STORE, Fault, at, promise


@promise("embedded-promised", ERROR, profiles=STORE, clause="the release's own sources")
def embedded_promised(file: PdfFile, expected: Expected) -> Iterator[Fault]:
    """The sources of the document travel inside it."""
    given = {name for name, _ in attachments(file.pdf)}
    for name in sorted(expected.embedded - given):
        yield at(FILE, "it does not hold {name}", "Embed it.", name=name)
