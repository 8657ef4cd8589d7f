"""The rule `xmp-complete`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, PAPER, Fault, at, rule


@rule("xmp-complete", ERROR, profiles=PAPER, clause="ISO 15930-7:2010, 6.5 (metadata)")
def xmp_complete(file: PdfFile) -> Iterator[Fault]:
    """The XMP packet can be read, and says title, dates, identifiers and version."""
    if file.xmp is None:
        yield at(FILE, "it has no XMP packet", "Write one in the catalog's Metadata.")
        return
    if not file.xmp.is_readable:
        yield at(FILE, "its XMP packet is not well-formed XML", "Write the packet anew.")
        return
    for name in NEEDED:
        if not file.xmp.get(name):
            yield at(FILE, "its XMP does not say {name}", "Write {name}.", name=name)


NEEDED = (
    "dc:title",
    "xmp:CreateDate",
    "xmp:ModifyDate",
    "xmp:MetadataDate",
    "xmpMM:DocumentID",
    "xmpMM:VersionID",
    "xmpMM:RenditionClass",
)
