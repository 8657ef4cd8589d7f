"""The rule `file-damaged`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, EVERY, FILE, Fault, at, rule


@rule("file-damaged", ERROR, profiles=EVERY, clause="ISO 32000-1:2008, 7.5")
def file_damaged(file: PdfFile) -> Iterator[Fault]:
    """The file is read as it stands: nothing had to be repaired to open it."""
    for warning in file.warnings:
        yield at(
            FILE,
            "it had to be repaired: {what}",
            "Save it again: other viewers may repair it differently, or not at all.",
            what=warning,
        )
