"""The rule `embedded-file`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import pikepdf

from kit.findings import Place
from kit.pdf.state import key
from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.attachments import attachments
from kit.preflight.rule import ERROR, STORE, Fault, at, rule


@rule("embedded-file", ERROR, profiles=STORE, clause="ISO 19005-3:2012, 6.8")
def embedded_file(file: PdfFile) -> Iterator[Fault]:
    """An embedded file says its name, its kind, its date and what it is to the document."""
    listed = file.root.get("/AF")
    known = {key(one) for one in listed} if isinstance(listed, pikepdf.Array) else set()
    for name, given in attachments(file.pdf):
        where = Place(thing=f"embedded file {name}")
        for entry in ("/F", "/UF"):
            if not written(given.get(entry, "")):
                yield at(where, "it has no {entry}", "Write it.", entry=entry.lstrip("/"))
        if written(given.get("/AFRelationship")) not in RELATIONS:
            yield at(
                where,
                "it does not say what it is to the document",
                "Set AFRelationship to Source, Data, Alternative or Supplement.",
            )
        if key(given) not in known:
            yield at(where, "the catalog's AF does not list it", "Add it to AF.")
        yield from _stream(where, given)


def _stream(where: Place, given: Any) -> Iterator[Fault]:
    held = given.get("/EF")
    stream = held.get("/F") if isinstance(held, pikepdf.Dictionary) else None
    if not isinstance(stream, pikepdf.Stream):
        yield at(where, "its bytes are not in the file", "Embed them.")
        return
    if "/" not in written(stream.get("/Subtype", "")).lstrip("/"):
        yield at(where, "it has no MIME type", "Set the stream's Subtype, such as text/markdown.")
    facts = stream.get("/Params")
    facts = facts if isinstance(facts, pikepdf.Dictionary) else pikepdf.Dictionary()
    if facts.get("/ModDate") is None:
        yield at(where, "it has no date", "Write ModDate into its Params.")
    data = stream.read_bytes()
    given_sum, size = facts.get("/CheckSum"), facts.get("/Size")
    wanted = hashlib.md5(data, usedforsecurity=False).digest()
    if (given_sum is not None and bytes(given_sum) != wanted) or (
        size is not None and size != len(data)
    ):
        yield at(where, "its size or checksum is not that of its bytes", "Embed it anew.")


RELATIONS = frozenset({"/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"})
