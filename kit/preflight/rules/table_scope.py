"""The rule `table-scope`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule("table-scope", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.5; Matterhorn 15-003")
def table_scope(file: PdfFile) -> Iterator[Fault]:
    """Every header cell says whether it heads a row, a column or both."""
    for element in file.tree.walk() if file.tree else ():
        if element.role == "TH":
            scope = written(element.attribute("/Table", "/Scope") or "")
            if scope not in {"/Row", "/Column", "/Both"}:
                yield at(
                    element.where,
                    "a header cell that does not say what it heads",
                    "Give it the attribute Scope: Row, Column or Both.",
                )
