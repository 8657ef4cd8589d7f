"""What a file says of itself, read back from its XMP packet and its Info dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from xml.etree import ElementTree

import pikepdf

from kit.pdf.values import written

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
PDF_DATE = re.compile(
    r"^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?"
    r"(?:(Z)(?:00'?00'?)?|([+-])(\d{2})'?(?:(\d{2})'?)?)?$"
)


@dataclass(frozen=True, slots=True)
class Xmp:
    """A packet, read. values: by `prefix:name`, one text or the texts of its list.

    is_readable: whether it is well-formed XML. schemas: namespaces that it describes itself.
    used: namespaces of its properties.
    """

    values: dict[str, tuple[str, ...]]
    is_readable: bool
    schemas: frozenset[str]
    used: frozenset[str]

    def get(self, name: str) -> str:
        """A property such as `dc:title`; the first of a list, empty where it isn't there."""
        return next(iter(self.values.get(name, ())), "").strip()


NO_XMP = Xmp({}, False, frozenset(), frozenset())


def read_xmp(pdf: pikepdf.Pdf) -> Xmp | None:
    """The packet of the whole file; None where there is none."""
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return None
    packet = stream.read_bytes()
    if b"<!DOCTYPE" in packet or b"<!ENTITY" in packet:
        return NO_XMP
    try:
        root = ElementTree.fromstring(packet.strip(b"\x00 \r\n\t"))
    except ElementTree.ParseError:
        return NO_XMP
    prefixes = {uri: prefix for prefix, uri in NAMESPACES.items()}
    values: dict[str, tuple[str, ...]] = {}
    used: set[str] = set()
    for uri, local, texts in _properties(root):
        used.add(uri)
        values.setdefault(f"{prefixes.get(uri, uri)}:{local}", texts)
    schema = f"{{{NAMESPACES['pdfaSchema']}}}namespaceURI"
    schemas = frozenset((one.text or "").strip() for one in root.iter(schema)) | frozenset(
        one.get(schema, "") for one in root.iter() if one.get(schema)
    )
    return Xmp(values, True, schemas, frozenset(used))


def _properties(root: ElementTree.Element) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for description in root.iter(f"{RDF}Description"):
        for name, value in description.attrib.items():
            if name.startswith("{") and not name.startswith(RDF):
                yield (*_split(name), (value,))
        for child in description:
            listed = [one.text or "" for one in child.iter(f"{RDF}li")]
            yield (*_split(child.tag), tuple(listed or [child.text or ""]))


def _split(name: str) -> tuple[str, str]:
    uri, _, local = name.strip("{").partition("}")
    return uri, local


def read_info(pdf: pikepdf.Pdf) -> dict[str, Any]:
    """The Info dictionary: texts as text, names with their slash."""
    info = pdf.trailer.get("/Info")
    if not isinstance(info, pikepdf.Dictionary):
        return {}
    return {name: written(value) for name, value in info.items()}


def pdf_instant(text: str) -> datetime | None:
    """The instant of a PDF date; None where it isn't one. Without a zone it is taken as UTC."""
    found = PDF_DATE.match(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second, _, sign, hours, minutes = found.groups()
    zone = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    try:
        return datetime(
            int(year),
            int(month or 1),
            int(day or 1),
            int(hour or 0),
            int(minute or 0),
            int(second or 0),
            tzinfo=timezone(-zone if sign == "-" else zone),
        )
    except ValueError:
        return None


def xmp_instant(text: str) -> datetime | None:
    """The instant of an XMP date; None where it isn't one. Without a zone it is taken as UTC."""
    try:
        read = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)
