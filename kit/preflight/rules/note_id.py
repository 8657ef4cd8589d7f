"""The rule `note-id`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule("note-id", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.9; Matterhorn 19-003, 19-004")
def note_id(file: PdfFile) -> Iterator[Fault]:
    """Every note has an ID of its own."""
    seen: set[str] = set()
    for element in file.tree.walk() if file.tree else ():
        if element.role != "Note":
            continue
        name = element.text("/ID") or ""
        if not name or name in seen:
            yield at(
                element.where,
                "a note without an ID" if not name else "a second note has the ID {name}",
                "Give each note an ID that no other has.",
                name=name,
            )
        seen.add(name)
