"""The rule `ua-marked`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.values import is_true
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, SCREEN, Fault, at, rule


@rule("ua-marked", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.1; Matterhorn 01-007")
def ua_marked(file: PdfFile) -> Iterator[Fault]:
    """The catalog says that the file is tagged, and that nobody doubts it."""
    info = file.root.get("/MarkInfo")
    info = info if isinstance(info, pikepdf.Dictionary) else pikepdf.Dictionary()
    if not is_true(info.get("/Marked", False)):
        yield at(FILE, "it does not say that it is tagged", "Set MarkInfo Marked to true.")
    if is_true(info.get("/Suspects", False)):
        yield at(FILE, "it says that its tags are suspect", "Set MarkInfo Suspects to false.")
