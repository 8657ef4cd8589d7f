"""The rule `file-id`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, PAPER, STORE, Fault, at, rule


@rule(
    "file-id",
    ERROR,
    profiles=PAPER | STORE,
    clause="ISO 15930-7:2010, 6.1; ISO 19005-3:2012, 6.1.3",
)
def file_id(file: PdfFile) -> Iterator[Fault]:
    """The trailer carries an ID of two strings."""
    given = file.pdf.trailer.get("/ID")
    if not (
        isinstance(given, pikepdf.Array)
        and len(given) == 2
        and all(len(bytes(one)) for one in given)
    ):
        yield at(FILE, "its trailer has no ID", "Save it with an ID of two strings.")
