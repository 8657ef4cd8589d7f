"""The rule `ua-owned`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.findings import Place
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule("ua-owned", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.1; Matterhorn 01-005")
def ua_owned(file: PdfFile) -> Iterator[Fault]:
    """Each piece of marked content belongs to one element of the structure tree."""
    if file.tree is None:
        return
    owners = file.tree.owners()
    seen: set[tuple[str, int]] = set()
    for marked in file.marked:
        mcid = marked.mark.mcid
        if mcid is None or any(one.tag == "/Artifact" for one in marked.inside):
            continue
        piece = (marked.mark.stream, mcid)
        where = Place(page=marked.page, thing=" › ".join((*marked.within, f"MCID {mcid}")))
        count = len(owners.get(piece, ()))
        if count != 1 and piece not in seen:
            yield at(
                where,
                "{count} elements of the structure tree own it",
                "Let one element own it, or mark it as an artifact.",
                count=count,
            )
        seen.add(piece)
