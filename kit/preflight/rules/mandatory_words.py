"""The rule `mandatory-words`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.findings import Place
from kit.pdf.walk import PdfFile
from kit.preflight.expected import Expected
from kit.preflight.rule import ERROR, EVERY, FILE, Fault, at, promise
from kit.preflight.words import squeezed


@promise("mandatory-words", ERROR, profiles=EVERY, clause="the release: what no document may lose")
def mandatory_words(file: PdfFile, expected: Expected) -> Iterator[Fault]:
    """Title, reference, embargo and contacts are found in the text, the embargo on every page."""
    if not expected.mandatory:
        return
    pages = [squeezed(words) for words in file.words]
    whole = "".join(pages)
    for wanted in expected.mandatory:
        needle = squeezed(wanted.text)
        if wanted.every_page:
            for page, words in zip(file.pages, pages, strict=True):
                if needle not in words:
                    yield _missing(page.where, wanted.name, wanted.text)
        elif needle not in whole:
            yield _missing(FILE, wanted.name, wanted.text)


def _missing(where: Place, name: str, text: str) -> Fault:
    return at(
        where,
        "the {name} “{text}” is not in its text",
        "The layout drops it, hides it or draws it as a picture: let it be set as text.",
        name=name,
        text=text,
    )
