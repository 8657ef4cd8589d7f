"""The rule `file-header`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, PAPER, STORE, Fault, at, rule


@rule(
    "file-header",
    ERROR,
    profiles=PAPER | STORE,
    clause="ISO 15930-7:2010, 6.1; ISO 19005-3:2012, 6.1.2",
)
def file_header(file: PdfFile) -> Iterator[Fault]:
    """It starts at its first byte with `%PDF-1.6` or `1.7` and a comment of four bytes above
    127."""
    header = HEADER.match(file.data)
    if header is None:
        yield at(FILE, "it does not start with `%PDF-1.n`", "Remove what stands before it.")
    elif not ACCEPTED.match(header[1]):
        yield at(
            FILE,
            "it says that it is PDF {version}",
            "Save it as PDF 1.6 or 1.7.",
            version=header[1].decode("ascii", "replace"),
        )
    elif len(header[2]) < 4:
        yield at(
            FILE,
            "no comment of binary bytes follows its header",
            "Put `%` and four bytes above 127 on the second line, so that no one takes it for "
            "text.",
        )


HEADER = re.compile(rb"%PDF-(\d\.\d)[\r\n]{1,2}(?:%([\x80-\xff]*))?")
ACCEPTED = re.compile(rb"1\.[4-7]")
