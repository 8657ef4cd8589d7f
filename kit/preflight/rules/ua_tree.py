"""The rule `ua-tree`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, SCREEN, Fault, at, rule


@rule("ua-tree", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.1; ISO 32000-1:2008, 14.7.2")
def ua_tree(file: PdfFile) -> Iterator[Fault]:
    """It has a structure tree, with something in it."""
    if file.tree is None or not file.tree.top:
        yield at(FILE, "it has no structure tree", "Write it with tags.")
