"""The rule `file-filter`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.findings import Place
from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, STORE, Fault, at, rule


@rule("file-filter", ERROR, profiles=STORE, clause="ISO 19005-3:2012, 6.1.7.2")
def file_filter(file: PdfFile) -> Iterator[Fault]:
    """Streams are packed by filters that everyone may use: not LZW, not Crypt."""
    for thing in file.objects():
        if not isinstance(thing, pikepdf.Stream):
            continue
        given = thing.get("/Filter")
        names = given if isinstance(given, pikepdf.Array) else [given]
        for name in names:
            if written(name) in {"/LZWDecode", "/LZW", "/Crypt"}:
                yield at(
                    Place(thing=f"object {thing.objgen[0]}"),
                    "it is packed by {name}",
                    "Pack it by FlateDecode.",
                    name=written(name).lstrip("/"),
                )
        if "/F" in thing or "/FFilter" in thing:
            yield at(
                Place(thing=f"object {thing.objgen[0]}"),
                "its bytes lie in another file",
                "Put them into this one.",
            )
