"""The rule `code-quiet`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, EVERY, Fault, at, rule


@rule("code-quiet", ERROR, profiles=EVERY, clause="ISO/IEC 18004, quiet zone")
def code_quiet(file: PdfFile) -> Iterator[Fault]:
    """Four empty modules surround a QR code."""
    for code in file.codes():
        if not code.is_quiet:
            yield at(
                code.where,
                "something stands in the four modules around the code",
                "Keep four modules around it empty.",
                box=code.box,
            )
