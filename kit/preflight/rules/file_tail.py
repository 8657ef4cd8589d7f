"""The rule `file-tail`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, STORE, Fault, at, rule


@rule("file-tail", ERROR, profiles=STORE, clause="ISO 19005-3:2012, 6.1.3")
def file_tail(file: PdfFile) -> Iterator[Fault]:
    """Nothing follows the last `%%EOF` but the end of its line."""
    tail = file.data.rpartition(b"%%EOF")[2]
    if tail not in {b"", b"\n", b"\r", b"\r\n"}:
        yield at(
            FILE,
            "{count} bytes follow its end",
            "Cut what stands after %%EOF.",
            count=len(tail),
        )
