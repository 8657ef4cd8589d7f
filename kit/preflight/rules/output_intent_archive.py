"""The rule `output-intent-archive`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.state import key
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, STORE, Fault, at, rule


@rule("output-intent-archive", ERROR, profiles=STORE, clause="ISO 19005-3:2012, 6.2.3")
def output_intent_archive(file: PdfFile) -> Iterator[Fault]:
    """It says by one embedded profile what its colours mean."""
    listed = file.root.get("/OutputIntents")
    intents = [
        one
        for one in (listed if isinstance(listed, pikepdf.Array) else ())
        if isinstance(one, pikepdf.Dictionary)
    ]
    if not any(one.get("/S") == pikepdf.Name.GTS_PDFA1 for one in intents):
        yield at(FILE, "it has no output intent of kind GTS_PDFA1", REMEDY)
        return
    profiles = [one.get("/DestOutputProfile") for one in intents]
    found = [one for one in profiles if isinstance(one, pikepdf.Stream)]
    if len(found) != len(profiles) or len({key(one) for one in found}) != 1:
        yield at(FILE, "its output intents don't share one embedded profile", REMEDY)
        return
    data = found[0].read_bytes()
    size = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}.get(data[16:20])
    if size is None or found[0].get("/N") != size or int.from_bytes(data[:4], "big") != len(data):
        yield at(FILE, "the profile of its output intent is damaged or says another N", REMEDY)


REMEDY = "Embed the sRGB profile once, in an output intent of kind GTS_PDFA1."
