"""The rule `claim-a3`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, STORE, Fault, at, rule


@rule("claim-a3", ERROR, profiles=STORE, clause="ISO 19005-3:2012, 6.6.4")
def claim_a3(file: PdfFile) -> Iterator[Fault]:
    """XMP says `pdfaid:part` 3 and conformance U (or A, which promises more)."""
    part = file.xmp.get("pdfaid:part") if file.xmp else ""
    conformance = file.xmp.get("pdfaid:conformance") if file.xmp else ""
    if part != "3" or conformance not in {"U", "A"}:
        yield at(
            FILE,
            "its XMP says PDF/A “{said}” where 3U should stand",
            "Write pdfaid:part 3 and pdfaid:conformance U.",
            said=part + conformance,
        )
