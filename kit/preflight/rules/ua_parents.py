"""The rule `ua-parents`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.findings import Place
from kit.pdf.state import key
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule("ua-parents", ERROR, profiles=SCREEN, clause="ISO 32000-1:2008, 14.7.4.4")
def ua_parents(file: PdfFile) -> Iterator[Fault]:
    """The parent tree leads from each piece of marked content back to the element that owns it."""
    if file.tree is None:
        return
    owners = file.tree.owners()
    for marked in file.marked:
        mcid = marked.mark.mcid
        owned = owners.get((marked.mark.stream, mcid), []) if mcid is not None else []
        if len(owned) != 1 or mcid is None:
            continue
        listed = file.tree.parents.get(-1 if marked.parents is None else marked.parents)
        found = None
        if isinstance(listed, pikepdf.Array) and mcid < len(listed):
            found = listed[mcid]
        if found is None or key(found) != key(owned[0].dictionary):
            yield at(
                Place(page=marked.page, thing=" › ".join((*marked.within, f"MCID {mcid}"))),
                "the parent tree does not lead from it to its element",
                "Write StructParents and the ParentTree anew.",
            )
