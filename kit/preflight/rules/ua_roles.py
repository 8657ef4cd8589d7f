"""The rule `ua-roles`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, SCREEN, Fault, at, rule


@rule("ua-roles", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.1; Matterhorn 02-001, 02-004")
def ua_roles(file: PdfFile) -> Iterator[Fault]:
    """Every element is of a standard type, or mapped to one; standard types keep their meaning."""
    if file.tree is None:
        return
    for element in file.tree.walk():
        if element.role not in STANDARD:
            yield at(
                element.where,
                "no reader knows what a {kind} is",
                "Map {kind} to a standard type in the RoleMap.",
                kind=element.kind,
            )
    for name, to in file.tree.roles.items():
        if name.lstrip("/") in STANDARD and name != to:
            yield at(
                FILE,
                "the standard type {name} is mapped to {to}",
                "Remove it from the RoleMap.",
                name=name.lstrip("/"),
                to=to.lstrip("/"),
            )


STANDARD = frozenset(
    [
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "TOC",
        "TOCI",
        "Index",
        "NonStruct",
        "Private",
        "P",
        "H",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "TFoot",
        "Span",
        "Quote",
        "Note",
        "Reference",
        "BibEntry",
        "Code",
        "Link",
        "Annot",
        "Ruby",
        "RB",
        "RT",
        "RP",
        "Warichu",
        "WT",
        "WP",
        "Figure",
        "Formula",
        "Form",
    ]
)
