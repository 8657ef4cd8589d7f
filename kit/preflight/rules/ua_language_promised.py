"""The rule `ua-language-promised`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.expected import Expected
from kit.preflight.rule import ERROR, FILE, SCREEN, Fault, at, promise


@promise("ua-language-promised", ERROR, profiles=SCREEN, clause="the release's languages")
def ua_language_promised(file: PdfFile, expected: Expected) -> Iterator[Fault]:
    """The file says the language in which it was written."""
    if expected.language is None:
        return
    said = written(file.root.get("/Lang", ""))
    if said.split("-")[0].lower() != expected.language.split("-")[0].lower():
        yield at(
            FILE,
            "it says that it is in “{said}”, and was written in “{wanted}”",
            "Set Lang in the catalog to {wanted}.",
            said=said,
            wanted=expected.language,
        )
