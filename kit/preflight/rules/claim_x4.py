"""The rule `claim-x4`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, PAPER, Fault, at, rule


@rule("claim-x4", ERROR, profiles=PAPER, clause="ISO 15930-7:2010, 6.5.2")
def claim_x4(file: PdfFile) -> Iterator[Fault]:
    """XMP says `pdfxid:GTS_PDFXVersion` PDF/X-4, and nothing else says otherwise."""
    said = file.xmp.get("pdfxid:GTS_PDFXVersion") if file.xmp else ""
    if said != "PDF/X-4":
        yield at(
            FILE,
            "its XMP says “{said}” where PDF/X-4 should stand",
            "Write pdfxid:GTS_PDFXVersion with the value PDF/X-4.",
            said=said,
        )
