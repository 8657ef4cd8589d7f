"""The rule `transfer-function`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.findings import Place
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, STORE, Fault, at, rule


@rule(
    "transfer-function",
    ERROR,
    profiles=PAPER | STORE,
    clause="ISO 15930-7:2010, 6.2.6; ISO 19005-3:2012, 6.2.5",
)
def transfer_function(file: PdfFile) -> Iterator[Fault]:
    """No graphics state bends the tones or sets its own halftone."""
    for event in file.events:
        if event.kind != "state":
            continue
        given = event.dictionary
        for entry in ("/TR", "/HTP"):
            if entry in given:
                yield _bends(event.where, entry)
        if "/TR2" in given and given.get("/TR2") != pikepdf.Name.Default:
            yield _bends(event.where, "/TR2")
        halftone = given.get("/HT")
        if (
            isinstance(halftone, pikepdf.Dictionary)
            and halftone.get("/TransferFunction") is not None
        ):
            yield _bends(event.where, "/HT")


def _bends(where: Place, entry: str) -> Fault:
    return at(
        where,
        "its entry {entry} bends the tones",
        "Remove {entry} and bake the curve into the picture.",
        entry=entry.lstrip("/"),
    )
