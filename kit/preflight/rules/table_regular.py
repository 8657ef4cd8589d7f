"""The rule `table-regular`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule
from kit.preflight.tables import row_widths


@rule("table-regular", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.2 (rows of a table)")
def table_regular(file: PdfFile) -> Iterator[Fault]:
    """Every row of a table has as many cells as the first, spans counted."""
    for element in file.tree.walk() if file.tree else ():
        if element.role != "Table":
            continue
        widths = row_widths(element)
        if len(set(widths)) > 1:
            odd = next(at_ for at_, one in enumerate(widths, 1) if one != widths[0])
            yield at(
                element.where,
                "row {row} has {count} cells, the first {first}",
                "Give every row as many cells, or say how far they span.",
                row=odd,
                count=widths[odd - 1],
                first=widths[0],
            )
