"""The rule `link-words`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.links import address, links
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule("link-words", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.18.5; Matterhorn 28-012")
def link_words(file: PdfFile) -> Iterator[Fault]:
    """Every link says in words where it leads, not by its raw address."""
    for page, annotation, box in links(file):
        words = written(annotation.get("/Contents", "")).strip()
        to = address(annotation)
        if not words or (words == to and "://" in words):
            yield at(
                page.where,
                "a link that is described by “{words}”",
                "Write into Contents what it opens.",
                box=box,
                words=words,
            )
