"""The rule `list-shape`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule(
    "list-shape",
    ERROR,
    profiles=SCREEN,
    clause="ISO 14289-1:2014, 7.2, 7.6; ISO 32000-1:2008, table 336",
)
def list_shape(file: PdfFile) -> Iterator[Fault]:
    """Lists are of items, and items of a label and a body."""
    for element in file.tree.walk() if file.tree else ():
        within = element.parent.role if element.parent else "the root"
        if (element.role == "LI" and within != "L") or (
            element.role in {"Lbl", "LBody"} and within not in LABELLED
        ):
            yield at(
                element.where,
                "a {kind} in {within}",
                "Nest lists as L, LI, then Lbl and LBody.",
                kind=element.role,
                within=within,
            )
        for child in element.children:
            if element.role in CHILDREN and child.role not in CHILDREN[element.role]:
                if child.role in {"LI", "Lbl", "LBody"}:
                    continue
                yield at(
                    child.where,
                    "a {kind} directly in {within}",
                    "Nest lists as L, LI, then Lbl and LBody.",
                    kind=child.role,
                    within=element.role,
                )


CHILDREN = {"L": frozenset({"L", "LI", "Caption"}), "LI": frozenset({"Lbl", "LBody"})}
LABELLED = frozenset({"LI", "Note", "TOCI", "BibEntry", "P", "Reference", "Div", "Span", "Link"})
