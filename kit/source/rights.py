"""What a picture says of itself, read before it is stripped: credit, caption, rights, alt.

XMP comes first, then IPTC-IIM, then EXIF, as the IPTC Photo Metadata Standard orders them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from PIL import IptcImagePlugin
from PIL.ImageFile import ImageFile

from kit.source.xml import Element, XmlError, parse

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XML_LANG = "http://www.w3.org/XML/1998/namespace lang"
_DC = "http://purl.org/dc/elements/1.1/"
_PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/"
_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/"
_IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"

XMP: Mapping[str, tuple[str, ...]] = {
    "credit": (f"{_PHOTOSHOP} Credit", f"{_DC} creator"),
    "caption": (f"{_DC} description",),
    "rights": (f"{_RIGHTS} UsageTerms", f"{_DC} rights"),
    "alt": (f"{_IPTC_CORE} AltTextAccessibility",),
}
IIM: Mapping[str, tuple[tuple[int, int], ...]] = {
    "credit": ((2, 110), (2, 80)),
    "caption": ((2, 120),),
    "rights": ((2, 116),),
}
EXIF: Mapping[str, tuple[int, ...]] = {
    "credit": (0x013B,),
    "caption": (0x010E,),
    "rights": (0x8298,),
}


def read_rights(image: ImageFile) -> Mapping[str, str]:
    """The fields found, by name; a field told in a language also as `caption.fr`."""
    found: dict[str, str] = {}
    for fields in (_from_xmp(image), _from_iim(image), _from_exif(image)):
        for name, words in fields:
            clean = " ".join(words.split())
            if clean:
                found.setdefault(name, clean)
    return dict(sorted(found.items()))


def _from_xmp(image: ImageFile) -> Iterable[tuple[str, str]]:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    data = packet.encode() if isinstance(packet, str) else packet
    # The packet's wrapper may be padded, and its trailer cut: only the RDF within counts.
    if not (rdf := re.search(rb"<(\w+:)?RDF\b.*</(\w+:)?RDF>", data, re.DOTALL)):
        return
    try:
        root = parse(_with_namespaces(data, rdf))
    except XmlError:
        return
    for name, keys in XMP.items():
        for key in keys:
            yield from _values(name, key, root)


def _with_namespaces(data: bytes, rdf: re.Match[bytes]) -> bytes:
    """The RDF, within the element that declares the prefixes it uses."""
    start = data.rfind(b"<x:xmpmeta", 0, rdf.start())
    end = data.find(b"</x:xmpmeta>", rdf.end())
    return data[start : end + len(b"</x:xmpmeta>")] if start >= 0 and end >= 0 else rdf[0]


def _values(name: str, key: str, root: Element) -> Iterable[tuple[str, str]]:
    for element in root.all():
        if key in element.attributes:
            yield name, element.attributes[key]
        if element.name == key:
            items = [one for one in element.all() if one.name == f"{RDF} li"]
            yield from _items(name, items or [element])


def _items(name: str, items: list[Element]) -> Iterable[tuple[str, str]]:
    if name == "credit":
        yield name, ", ".join(filter(None, (item.text().strip() for item in items)))
        return
    for item in items:
        language = item.attributes.get(XML_LANG, "x-default")
        if language != "x-default":
            yield f"{name}.{language.partition('-')[0].lower()}", item.text()
        else:
            yield name, item.text()
    yield name, items[0].text()


def _from_iim(image: ImageFile) -> Iterable[tuple[str, str]]:
    try:
        records = IptcImagePlugin.getiptcinfo(image) or {}
    except (SyntaxError, ValueError, IndexError, KeyError, OSError):
        return  # a torn record tells nothing; the picture itself is sound
    for name, keys in IIM.items():
        for key in keys:
            value = records.get(key)
            if value:
                yield name, _decoded(value[0] if isinstance(value, list) else value)


def _from_exif(image: ImageFile) -> Iterable[tuple[str, str]]:
    tags = image.getexif()
    for name, keys in EXIF.items():
        for key in keys:
            value = tags.get(key)
            if isinstance(value, str):
                yield name, value.replace("\0", " ")
            elif isinstance(value, bytes):
                yield name, _decoded(value.replace(b"\0", b" "))


def _decoded(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:  # IIM before 1999 names no encoding: what desks then wrote
        return value.decode("cp1252", "replace")
