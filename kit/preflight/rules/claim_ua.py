"""The rule `claim-ua`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, SCREEN, Fault, at, rule


@rule("claim-ua", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 5")
def claim_ua(file: PdfFile) -> Iterator[Fault]:
    """XMP says `pdfuaid:part` 1."""
    said = file.xmp.get("pdfuaid:part") if file.xmp else ""
    if said != "1":
        yield at(
            FILE,
            "its XMP says “{said}” where pdfuaid:part 1 should stand",
            "Write pdfuaid:part with the value 1.",
            said=said,
        )
