"""What a file claims to be, written whole and alike in XMP and Info, from its record.

One packet holds every claim, so that no two of them contradict each other. Dates and identifiers
come from the record: the same record gives the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from html import escape
from uuid import UUID, uuid5

import pikepdf

from kit.pdf.metadata import NAMESPACES
from kit.pdf.record import Record

# The namespace of our identifiers: any fixed UUID would do, as long as it never changes.
_OURS = UUID("6f0d3c1e-41a1-5f5e-9d4b-6f3f5a0e8c3a")

# PDF/A knows no PDF/UA identifier: a file that claims both describes it (ISO 19005-3, 6.6.2.3).
_UA_SCHEMA = """<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 with which the file complies\
</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What an edition says it conforms to.

    pdfx: `PDF/X-4` (ISO 15930-7). pdfua: a part of ISO 14289. pdfa: part and level of ISO 19005,
    such as (3, "U").
    """

    pdfx: str = ""
    pdfua: int | None = None
    pdfa: tuple[int, str] | None = None


def identify(
    pdf: pikepdf.Pdf, record: Record, *, edition: str, claims: Claims, producer: str, content: bytes
) -> None:
    """Write Info and XMP of an edition anew. content: a digest of what it was derived from."""
    written = packet(record, edition=edition, claims=claims, producer=producer, content=content)
    stream = pikepdf.Stream(pdf, written)
    stream.Type, stream.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    pdf.Root.Metadata = pdf.make_indirect(stream)
    pdf.trailer.Info = pdf.make_indirect(_info(record, claims, producer))


def packet(record: Record, *, edition: str, claims: Claims, producer: str, content: bytes) -> bytes:
    """The XMP packet of an edition, whole."""
    instance = uuid5(_OURS, f"{record.identifier}/{edition}/{record.version}/{content.hex()}")
    made = _instant(record.created)
    properties = [
        *_claimed(claims),
        _element("dc:format", "application/pdf"),
        _alternative("dc:title", record.title, record.language),
        _list("dc:creator", "Seq", [author(record)]),
        _alternative("dc:description", record.subject, record.language),
        _list("dc:subject", "Bag", record.keywords),
        _alternative("dc:rights", record.rights, record.language),
        _list("dc:language", "Bag", [record.language]),
        _element("pdf:Keywords", keywords(record)),
        _element("pdf:Producer", producer),
        _element("pdf:Trapped", "False") if claims.pdfx else "",
        _element("xmp:CreateDate", made),
        _element("xmp:ModifyDate", made),
        _element("xmp:MetadataDate", made),
        _element("xmp:CreatorTool", record.creator),
        _element("xmpRights:Marked", "True") if record.rights else "",
        _element("xmpMM:DocumentID", f"uuid:{uuid5(_OURS, record.identifier)}"),
        _element("xmpMM:InstanceID", f"uuid:{instance}"),
        _element("xmpMM:VersionID", str(record.version)),
        _element("xmpMM:RenditionClass", "default"),
    ]
    lines = "\n".join(line for line in properties if line)
    spaces = "".join(
        f'\n xmlns:{prefix}="{address}"'
        for prefix, address in NAMESPACES.items()
        if f"{prefix}:" in lines
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about=""{spaces}>\n{lines}\n</rdf:Description>\n'
        '</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="r"?>'
    ).encode()


def author(record: Record) -> str:
    """The issuers in one string: Info has room for one, and XMP must say the same."""
    return "; ".join(record.author)


def keywords(record: Record) -> str:
    """The keywords in one string, as Info and pdf:Keywords hold them."""
    return ", ".join(record.keywords)


def pdf_date(instant: datetime) -> str:
    """A date as PDF writes it (ISO 32000-1, 7.9.4)."""
    offset = instant.strftime("%z")
    return f"D:{instant:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"


def _info(record: Record, claims: Claims, producer: str) -> pikepdf.Dictionary:
    made = pdf_date(record.created)
    said = {
        "/Title": record.title,
        "/Author": author(record),
        "/Subject": record.subject,
        "/Keywords": keywords(record),
        "/Creator": record.creator,
        "/Producer": producer,
        "/CreationDate": made,
        "/ModDate": made,
    }
    info = pikepdf.Dictionary({key: pikepdf.String(text) for key, text in said.items() if text})
    if claims.pdfx:
        info.Trapped = pikepdf.Name("/False")
    return info


def _claimed(claims: Claims) -> list[str]:
    said = []
    if claims.pdfx:
        said.append(_element("pdfxid:GTS_PDFXVersion", claims.pdfx))
    if claims.pdfa:
        part, level = claims.pdfa
        said += [_element("pdfaid:part", str(part)), _element("pdfaid:conformance", level)]
    if claims.pdfua is not None:
        said.append(_element("pdfuaid:part", str(claims.pdfua)))
    if claims.pdfa and claims.pdfua is not None:
        said.append(_UA_SCHEMA)
    return said


def _instant(instant: datetime) -> str:
    return instant.isoformat(timespec="seconds")


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text, quote=False)}</{name}>" if text else ""


def _list(name: str, kind: str, items: tuple[str, ...] | list[str]) -> str:
    held = "".join(f"<rdf:li>{escape(item, quote=False)}</rdf:li>" for item in items if item)
    return f"<{name}><rdf:{kind}>{held}</rdf:{kind}></{name}>" if held else ""


def _alternative(name: str, text: str, language: str) -> str:
    if not text:
        return ""
    said = escape(text, quote=False)
    items = "".join(
        f'<rdf:li xml:lang="{escape(tag)}">{said}</rdf:li>' for tag in ("x-default", language)
    )
    return f"<{name}><rdf:Alt>{items}</rdf:Alt></{name}>"
