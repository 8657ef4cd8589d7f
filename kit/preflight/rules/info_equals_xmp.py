"""The rule `info-equals-xmp`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.metadata import pdf_instant, xmp_instant
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, PAPER, STORE, Fault, at, rule


@rule(
    "info-equals-xmp",
    ERROR,
    profiles=PAPER | STORE,
    clause="ISO 15930-7:2010, 6.5; ISO 19005-3:2012, 6.6.3",
)
def info_equals_xmp(file: PdfFile) -> Iterator[Fault]:
    """What Info says, XMP says too: texts letter for letter, dates as instants."""
    if file.xmp is None or not file.xmp.is_readable:
        return
    for name, other in PAIRS.items():
        said, meant = file.info.get(name, ""), file.xmp.get(other)
        if name == "/Author":
            meant = "; ".join(file.xmp.values.get(other, ()))
        is_equal = _instants_agree(said, meant) if name in DATES else said.strip() == meant
        if said and not is_equal and not (name == "/Author" and _is_joined(said, file, other)):
            yield at(
                FILE,
                "Info says {name} “{said}”, XMP says {other} “{meant}”",
                "Write both from one record.",
                name=name.lstrip("/"),
                said=said,
                other=other,
                meant=meant,
            )


def _instants_agree(said: str, meant: str) -> bool:
    one, other = pdf_instant(said), xmp_instant(meant)
    return one is not None and one == other


def _is_joined(said: str, file: PdfFile, name: str) -> bool:
    """Whether Info's one text holds every author of the list, in order, and no more."""
    authors = file.xmp.values.get(name, ()) if file.xmp else ()
    return any(said == between.join(authors) for between in (", ", "; ", " · ", ",", ";"))


DATES = {"/CreationDate", "/ModDate"}
PAIRS = {
    "/Title": "dc:title",
    "/Author": "dc:creator",
    "/Subject": "dc:description",
    "/Keywords": "pdf:Keywords",
    "/Creator": "xmp:CreatorTool",
    "/Producer": "pdf:Producer",
    "/CreationDate": "xmp:CreateDate",
    "/ModDate": "xmp:ModifyDate",
}
