"""The rule `xmp-schema`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.metadata import NAMESPACES
from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, FILE, STORE, Fault, at, rule


@rule("xmp-schema", ERROR, profiles=STORE, clause="ISO 19005-3:2012, 6.6.2.3")
def xmp_schema(file: PdfFile) -> Iterator[Fault]:
    """Every property of its XMP is of a schema that PDF/A knows, or that the packet describes."""
    if file.xmp is None or not file.xmp.is_readable:
        yield at(FILE, "its XMP packet is missing or not well-formed", "Write it anew.")
        return
    for uri in sorted(file.xmp.used - KNOWN - file.xmp.schemas):
        yield at(
            FILE,
            "its XMP uses {uri} without describing it",
            "Describe it in pdfaExtension:schemas.",
            uri=uri,
        )


PREDEFINED = ("dc", "pdf", "pdfaid", "pdfaExtension", "xmp", "xmpMM", "xmpRights")
KNOWN = frozenset(NAMESPACES[name] for name in PREDEFINED) | frozenset(
    {
        "http://ns.adobe.com/xap/1.0/bj/",
        "http://ns.adobe.com/xap/1.0/t/pg/",
        "http://ns.adobe.com/xmp/1.0/DynamicMedia/",
        "http://ns.adobe.com/photoshop/1.0/",
        "http://ns.adobe.com/camera-raw-settings/1.0/",
        "http://ns.adobe.com/tiff/1.0/",
        "http://ns.adobe.com/exif/1.0/",
        "http://ns.adobe.com/exif/1.0/aux/",
    }
)
