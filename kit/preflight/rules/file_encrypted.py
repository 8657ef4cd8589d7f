"""The rule `file-encrypted`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, EVERY, FILE, Fault, at, rule


@rule(
    "file-encrypted",
    ERROR,
    profiles=EVERY,
    clause="ISO 15930-7:2010, 6.1; ISO 19005-3:2012, 6.1.3; ISO 14289-1:2014, 7.16",
)
def file_encrypted(file: PdfFile) -> Iterator[Fault]:
    """The file is not encrypted: neither a printer, nor a reader, nor an archive is kept out."""
    if file.pdf.is_encrypted:
        yield at(FILE, "it is encrypted", "Save it without a password and without restrictions.")
