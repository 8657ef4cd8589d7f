"""The rule `content-broken`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, EVERY, Fault, at, rule


@rule("content-broken", ERROR, profiles=EVERY, clause="ISO 32000-1:2008, 7.8 and 8.4.2")
def content_broken(file: PdfFile) -> Iterator[Fault]:
    """Content streams use operators that exist, with what they ask for, and undo what they do."""
    for event in file.events:
        if event.kind == "broken":
            yield at(
                event.where,
                "{what}",
                "Write the content stream anew: each viewer would guess differently.",
                what=event.what,
            )
