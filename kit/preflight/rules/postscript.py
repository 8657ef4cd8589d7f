"""The rule `postscript`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kit.findings import Place
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, STORE, Fault, at, rule


@rule(
    "postscript",
    ERROR,
    profiles=PAPER | STORE,
    clause="ISO 15930-7:2010, 6.2.8; ISO 19005-3:2012, 6.2.9",
)
def postscript(file: PdfFile) -> Iterator[Fault]:
    """Nothing waits to be replaced or run later: no PostScript, OPI, alternates or references."""
    for event in file.events:
        if event.kind == "postscript":
            yield at(event.where, "it is PostScript", "Draw it as PDF.")
        elif event.kind == "form":
            yield from _odd(event.where, event.dictionary, ("/OPI", "/Ref", "/PS"))
    for image in file.images():
        yield from _odd(image.where, image.dictionary, ("/OPI", "/Alternates"))


def _odd(where: Place, dictionary: Any, entries: tuple[str, ...]) -> Iterator[Fault]:
    for entry in entries:
        if dictionary.get(entry) is not None:
            yield at(
                where,
                "its entry {entry} lets something else stand in its place",
                "Remove {entry}.",
                entry=entry.lstrip("/"),
            )
