"""The segments of a JPEG file (ISO/IEC 10918-1, B.1): to drop what tells, to add what it may tell.

The scans are copied as they are, so that a photo loses nothing by being cleaned twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape

SOI, EOI, SOS = 0xD8, 0xD9, 0xDA
APP0, APP1, APP15, COMMENT = 0xE0, 0xE1, 0xEF, 0xFE
LONGEST = 0xFFFF - 2
"""Bytes of one segment, its length left out."""

XMP_NAME = b"http://ns.adobe.com/xap/1.0/\0"


class NotJpeg(ValueError):
    """The bytes don't hold together as a JPEG file."""


def bare(data: bytes) -> bytes:
    """The same picture without any application segment or comment, or bytes after its end."""
    kept = [segment for marker, segment in _segments(data) if not _is_told(marker)]
    return b"\xff\xd8" + b"".join(kept)


def with_rights(data: bytes, rights: Mapping[str, str]) -> bytes:
    """A bare picture that says whose it is, in one XMP packet; itself where there is nothing.

    rights: as `kit.source.rights.read_rights` tells them; what makes the packet longer than a
    segment is left out, the longest first.
    """
    if not rights:
        return data
    told = dict(rights)
    while len(packet := XMP_NAME + _packet(told).encode()) > LONGEST:
        del told[max(told, key=lambda name: len(told[name]))]
    return b"\xff\xd8" + _segment(APP1, packet) + data[2:]


def _is_told(marker: int) -> bool:
    return APP0 <= marker <= APP15 or marker == COMMENT


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each segment after SOI with its marker; the last is SOS with all scans up to EOI."""
    if data[:2] != b"\xff\xd8":
        raise NotJpeg
    at = 2
    while True:
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        if len(data) < at + 4 or data[at] != 0xFF:
            raise NotJpeg
        marker = data[at + 1]
        if marker == SOS:
            yield marker, data[at : _end(data, at)]
            return
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        yield marker, data[at : at + 2 + length]
        at += 2 + length


def _end(data: bytes, at: int) -> int:
    """Just after EOI. Between scans stand tables and the next SOS; in a scan, only 0 or RST."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise NotJpeg
        marker = data[at + 1]
        if marker == EOI:
            return at + 2
        if marker in (0x00, 0xFF) or 0xD0 <= marker <= 0xD7:
            at += 2 if marker != 0xFF else 1
        elif _is_told(marker):
            raise NotJpeg  # something hides between two scans: let it be encoded anew
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")


def _segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body


FIELDS: Mapping[str, str] = {
    "credit": "photoshop:Credit",
    "caption": "dc:description",
    "rights": "xmpRights:UsageTerms",
    "alt": "Iptc4xmpCore:AltTextAccessibility",
}


def _packet(rights: Mapping[str, str]) -> str:
    told = "".join(_field(name, tag, rights) for name, tag in FIELDS.items())
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
        ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"'
        ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">'
        f"{told}</rdf:Description></rdf:RDF></x:xmpmeta>"
    )


def _field(name: str, tag: str, rights: Mapping[str, str]) -> str:
    if name == "credit":
        return f"<{tag}>{escape(rights[name])}</{tag}>" if name in rights else ""
    tongues = {key: words for key, words in rights.items() if key.partition(".")[0] == name}
    items = "".join(
        f'<rdf:li xml:lang="{key.partition(".")[2] or "x-default"}">{escape(words)}</rdf:li>'
        for key, words in sorted(tongues.items())
    )
    return f"<{tag}><rdf:Alt>{items}</rdf:Alt></{tag}>" if items else ""
