"""The rule `link-structure`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.state import key
from kit.pdf.walk import PdfFile
from kit.preflight.links import links, owner
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule(
    "link-structure", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.18.5; Matterhorn 28-011"
)
def link_structure(file: PdfFile) -> Iterator[Fault]:
    """Every link on a page belongs to an element Link by an object reference, and leads back to
    it."""
    if file.tree is None:
        return
    for page, annotation, box in links(file):
        found = owner(file, annotation)
        if found is None or found.role != "Link":
            yield at(page.where, "a link that no element Link holds", REMEDY, box=box)
            continue
        number = annotation.get("/StructParent")
        back = file.tree.parents.get(number) if isinstance(number, int) else None
        if back is None or key(back) != key(found.dictionary):
            yield at(
                page.where,
                "a link whose StructParent does not lead to its element",
                REMEDY,
                box=box,
            )


REMEDY = "Give its element an OBJR, and the annotation a StructParent in the ParentTree."
