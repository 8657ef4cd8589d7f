"""The rule `ua-title`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.values import is_true
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, SCREEN, Fault, at, rule


@rule(
    "ua-title",
    ERROR,
    profiles=SCREEN,
    clause="ISO 14289-1:2014, 7.1; Matterhorn 06-003, 07-001, 07-002",
)
def ua_title(file: PdfFile) -> Iterator[Fault]:
    """It has a title in XMP, and viewers show it in place of the file's name."""
    if file.xmp is None or not file.xmp.get("dc:title"):
        yield at(FILE, "its XMP has no title", "Write dc:title.")
    wishes = file.root.get("/ViewerPreferences")
    wishes = wishes if isinstance(wishes, pikepdf.Dictionary) else pikepdf.Dictionary()
    if not is_true(wishes.get("/DisplayDocTitle", False)):
        yield at(
            FILE,
            "viewers show the file's name, not its title",
            "Set ViewerPreferences DisplayDocTitle to true.",
        )
