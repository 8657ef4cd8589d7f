"""The rule `trapped`."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, PAPER, Fault, at, rule


@rule("trapped", ERROR, profiles=PAPER, clause="ISO 15930-7:2010, 6.5 (Trapped)")
def trapped(file: PdfFile) -> Iterator[Fault]:
    """It says whether it is trapped: the name True or False in Info, the same word in XMP."""
    said = file.info.get("/Trapped", "")
    meant = file.xmp.get("pdf:Trapped") if file.xmp else ""
    info = file.pdf.trailer.get("/Info")
    is_name = isinstance(info, pikepdf.Dictionary) and isinstance(
        info.get("/Trapped"), pikepdf.Name
    )
    if meant not in {"True", "False"} or (said and (said.lstrip("/") != meant or not is_name)):
        yield at(
            FILE,
            "Trapped is “{said}” in Info, “{meant}” in XMP",
            "Write the name False in Info and False in XMP, unless it was trapped.",
            said=said.lstrip("/"),
            meant=meant,
        )
