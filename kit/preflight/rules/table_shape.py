"""The rule `table-shape`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule(
    "table-shape",
    ERROR,
    profiles=SCREEN,
    clause="ISO 14289-1:2014, 7.2, 7.5; ISO 32000-1:2008, table 337",
)
def table_shape(file: PdfFile) -> Iterator[Fault]:
    """Tables are of rows, rows of cells, and cells lie in rows."""
    for element in file.tree.walk() if file.tree else ():
        within = element.parent.role if element.parent else "the root"
        wanted = PARENTS.get(element.role)
        if wanted and within not in wanted:
            yield at(
                element.where,
                "a {kind} in {within}",
                "Put it into {wanted}.",
                kind=element.role,
                within=within,
                wanted=" or ".join(sorted(wanted)),
            )
        allowed = CHILDREN.get(element.role)
        for child in element.children if allowed else ():
            if child.role not in (allowed or ()) and child.role not in PARENTS:
                yield at(
                    child.where,
                    "a {kind} directly in a {within}",
                    "Put it into a cell or a caption.",
                    kind=child.role,
                    within=element.role,
                )


ROWS = frozenset({"THead", "TBody", "TFoot"})
PARENTS = {
    **dict.fromkeys(ROWS, frozenset({"Table"})),
    "TR": ROWS | {"Table"},
    "TH": frozenset({"TR"}),
    "TD": frozenset({"TR"}),
}
CHILDREN = {
    "Table": ROWS | {"TR", "Caption"},
    **dict.fromkeys(ROWS, frozenset({"TR"})),
    "TR": frozenset({"TH", "TD"}),
}
