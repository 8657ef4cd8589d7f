"""The rule `tab-order`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule("tab-order", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.18.3; Matterhorn 28-009")
def tab_order(file: PdfFile) -> Iterator[Fault]:
    """On pages with links, the tabulator key follows the structure."""
    for page in file.pages:
        if page.annotations and page.get("/Tabs") != pikepdf.Name.S:
            yield at(page.where, "its tab order is not that of the structure", "Set Tabs to S.")
