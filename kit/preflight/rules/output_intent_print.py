"""The rule `output-intent-print`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.values import written
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, PAPER, Fault, at, rule


@rule("output-intent-print", ERROR, profiles=PAPER, clause="ISO 15930-7:2010, 6.2.2")
def output_intent_print(file: PdfFile) -> Iterator[Fault]:
    """It names one printing condition, with its profile: CMYK, of class prtr, whole."""
    listed = file.root.get("/OutputIntents")
    intents = [
        one
        for one in (listed if isinstance(listed, pikepdf.Array) else ())
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == pikepdf.Name.GTS_PDFX
    ]
    if len(intents) != 1:
        yield at(
            FILE,
            "it has {count} output intents of kind GTS_PDFX",
            "Give it exactly one, with the profile of the printing condition.",
            count=len(intents),
        )
        return
    (intent,) = intents
    for name in ("/OutputConditionIdentifier", "/RegistryName", "/Info"):
        if not written(intent.get(name, "")).strip():
            yield at(
                FILE,
                "its output intent has no {name}",
                "Name the printing condition as its registry does, FOGRA39 for example.",
                name=name.lstrip("/"),
            )
    profile = intent.get("/DestOutputProfile")
    if not isinstance(profile, pikepdf.Stream):
        yield at(FILE, "its output intent has no profile", "Embed the ICC profile.")
        return
    yield from (at(FILE, wrong, "Embed a CMYK printer profile.") for wrong in _faults(profile))


def _faults(profile: pikepdf.Stream) -> Iterator[str]:
    data = profile.read_bytes()
    if profile.get("/N") != 4 or data[16:20] != b"CMYK":
        yield "the profile of its output intent is not CMYK"
    if data[12:16] != b"prtr":
        yield "the profile of its output intent is not of a printer"
    if len(data) < 128 or int.from_bytes(data[:4], "big") != len(data):
        yield "the profile of its output intent is cut or damaged"
