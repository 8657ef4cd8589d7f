"""The rule `code-missing`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.expected import Expected
from kit.preflight.rule import ERROR, EVERY, FILE, Fault, at, promise


@promise("code-missing", ERROR, profiles=EVERY, clause="ISO/IEC 18004; the release's own addresses")
def code_missing(file: PdfFile, expected: Expected) -> Iterator[Fault]:
    """Every QR code of the document is read back from the drawn page."""
    if not expected.codes:
        return
    read = {code.payload for code in file.codes()}
    if any(code.payload not in read for code in expected.codes):
        read = {code.payload for code in file.codes(whole=True)}
    for code in expected.codes:
        if code.payload not in read:
            yield at(
                FILE,
                "no QR code that can be read holds {payload} ({purpose})",
                "Draw it dark on white, 0.45 mm a module, with 4 empty modules around.",
                payload=code.payload,
                purpose=code.purpose,
            )
