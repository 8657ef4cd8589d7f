"""The rule `ua-content`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule("ua-content", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.1; Matterhorn 01-005")
def ua_content(file: PdfFile) -> Iterator[Fault]:
    """All that is painted is either content with a tag or an artifact."""
    for thing in file.things:
        if thing.mask or thing.is_artifact or any(mark.mcid is not None for mark in thing.marks):
            continue
        yield at(
            thing, "it is neither tagged nor an artifact", "Tag it, or mark it as an artifact."
        )
