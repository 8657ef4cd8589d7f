"""The rule `contents-shape`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule(
    "contents-shape",
    ERROR,
    profiles=SCREEN,
    clause="ISO 14289-1:2014, 7.2; ISO 32000-1:2008, table 333",
)
def contents_shape(file: PdfFile) -> Iterator[Fault]:
    """A table of contents is of its items."""
    for element in file.tree.walk() if file.tree else ():
        within = element.parent.role if element.parent else "the root"
        if element.role == "TOCI" and within != "TOC":
            yield at(element.where, "a TOCI in {within}", "Put it into a TOC.", within=within)
        for child in element.children if element.role == "TOC" else ():
            if child.role not in {"TOC", "TOCI", "Caption"}:
                yield at(
                    child.where, "a {kind} directly in TOC", "Put it into a TOCI.", kind=child.role
                )
