"""The rule `ua-artifact`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.findings import Place
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, SCREEN, Fault, at, rule


@rule(
    "ua-artifact", ERROR, profiles=SCREEN, clause="ISO 14289-1:2014, 7.1; Matterhorn 01-003, 01-004"
)
def ua_artifact(file: PdfFile) -> Iterator[Fault]:
    """An artifact holds no tagged content, and tagged content no artifact."""
    for marked in file.marked:
        where = Place(page=marked.page, thing=" › ".join((*marked.within, marked.mark.tag)))
        is_artifact = marked.mark.tag == "/Artifact"
        if is_artifact and any(one.mcid is not None for one in marked.inside):
            yield at(where, "an artifact inside tagged content", "Close the content before it.")
        elif not is_artifact and any(one.tag == "/Artifact" for one in marked.inside):
            yield at(where, "tagged content inside an artifact", "Close the artifact before it.")
