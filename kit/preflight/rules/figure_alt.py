"""The rule `figure-alt`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule("figure-alt", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.3; Matterhorn 13-004")
def figure_alt(file: PdfFile) -> Iterator[Fault]:
    """Every figure and formula says in words what it shows."""
    for element in file.tree.walk() if file.tree else ():
        if element.role in {"Figure", "Formula"}:
            words = element.text("/Alt") or element.text("/ActualText") or ""
            if not words.strip():
                yield at(
                    element.where,
                    "a {kind} without alternative text",
                    "Write what it shows; if it only decorates, make it an artifact.",
                    kind=element.role.lower(),
                )
