"""The rule `ua-headings`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule(
    "ua-headings",
    ERROR,
    profiles=SCREEN,
    clause="ISO 14289-1:2014, 7.4; Matterhorn 14-001 to 14-003",
)
def ua_headings(file: PdfFile) -> Iterator[Fault]:
    """Headings start at level 1, and go down one level at a time."""
    level = 0
    for element in file.tree.walk() if file.tree else ():
        found = HEADING.match(element.role)
        if found is None:
            continue
        if int(found[1]) > level + 1:
            yield at(
                element.where,
                "a heading of level {found} follows one of level {above}"
                if level
                else "the first heading is of level {found}",
                "Make it a heading of level {wanted}.",
                found=found[1],
                above=level,
                wanted=level + 1,
            )
        level = int(found[1])


HEADING = re.compile(r"^H([1-6])$")
