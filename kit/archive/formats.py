"""What kind of file this is, by the PRONOM registry of The National Archives (UK).

A PDF says in its XMP which standards it claims; the claim is recorded, its validation apart from
it. PRONOM knows no identifier for PDF/UA: it is kept by its name.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import NamedTuple

PDF = "application/pdf"

_A = "http://www.aiim.org/pdfa/ns/id/"
_UA = "http://www.aiim.org/pdfua/ns/id/"
_X = "http://www.npes.org/pdfx/ns/id/"


class _Known(NamedTuple):
    name: str
    version: str
    key: str


_PDF_VERSIONS = MappingProxyType({
    "1.4": "fmt/18", "1.5": "fmt/19", "1.6": "fmt/20", "1.7": "fmt/276", "2.0": "fmt/1129",
})  # fmt: skip
_PDF_A = MappingProxyType({
    "1A": "fmt/95", "1B": "fmt/354", "2A": "fmt/476", "2B": "fmt/477", "2U": "fmt/478",
    "3A": "fmt/479", "3B": "fmt/480", "3U": "fmt/481",
})  # fmt: skip
_PDF_X = MappingProxyType({"PDF/X-4": "fmt/488"})
_BY_NAME = MappingProxyType({
    ".json": ("application/json", _Known("JSON Data Interchange Format", "", "fmt/817")),
    ".txt": ("text/plain", _Known("Plain Text File", "", "x-fmt/111")),
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """media_type: of MIME. name, version, key: as PRONOM has them; key "" where it has none.

    claims: the standards that the file says it follows, such as `PDF/A-3u`.
    """

    media_type: str
    name: str
    version: str = ""
    key: str = ""
    claims: tuple[str, ...] = ()


def format_of(path: str, data: bytes) -> Format:
    """The format of a file, by what is in it for a PDF, by its name for the rest."""
    if data.startswith(b"%PDF-"):
        return _pdf(data)
    media_type, known = _BY_NAME.get(
        PurePosixPath(path).suffix.lower(),
        ("application/octet-stream", _Known("unknown", "", "")),
    )
    return Format(media_type=media_type, name=known.name, version=known.version, key=known.key)


def _pdf(data: bytes) -> Format:
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_metadata() as xmp:
        version = pdf.pdf_version
        archive = f"{xmp.get(f'{{{_A}}}part', '')}{xmp.get(f'{{{_A}}}conformance', '')}".upper()
        access = str(xmp.get(f"{{{_UA}}}part", ""))
        exchange = str(xmp.get(f"{{{_X}}}GTS_PDFXVersion", ""))
    claims = tuple(
        claim
        for claim in (
            f"PDF/A-{archive[0]}{archive[1:].lower()}" if archive else "",
            f"PDF/UA-{access}" if access else "",
            exchange,
        )
        if claim
    )
    if archive in _PDF_A:
        known = _Known("PDF/A", f"{archive[0]}{archive[1:].lower()}", _PDF_A[archive])
    elif exchange in _PDF_X:
        known = _Known("PDF/X", exchange.removeprefix("PDF/X-"), _PDF_X[exchange])
    else:
        known = _Known("PDF", version, _PDF_VERSIONS.get(version, ""))
    return Format(
        media_type=PDF, name=known.name, version=known.version, key=known.key, claims=claims
    )
