"""The rule `link-empty`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule("link-empty", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.18.5; Matterhorn 28-011")
def link_empty(file: PdfFile) -> Iterator[Fault]:
    """Every element Link holds a link that can be followed."""
    for element in file.tree.walk() if file.tree else ():
        if element.role == "Link" and not any(one.objects for one in element.walk()):
            yield at(
                element.where,
                "an element Link without a link",
                "Give it the object reference of its annotation, or make it a Span.",
            )
