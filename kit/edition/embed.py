"""Files that travel inside a PDF, as ISO 19005-3, 6.8 wants them."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from datetime import datetime
from hashlib import md5

import pikepdf
from pikepdf import Name

from kit.edition.types import Embedded
from kit.pdf.xmp import pdf_date

# What is compressed already would only grow.
_DEFLATED = ("image/jpeg", "image/png", "application/zip", "font/woff2")


def embed(pdf: pikepdf.Pdf, files: Iterable[Embedded], moment: datetime) -> None:
    """Embed `files`, dated `moment`, in the order of their names, and name them in /AF."""
    ordered = sorted(files, key=lambda file: file.name)
    if not ordered:
        return
    specifications = [pdf.make_indirect(_specification(pdf, file, moment)) for file in ordered]
    names = pikepdf.Array()
    for file, specification in zip(ordered, specifications, strict=True):
        names.extend([pikepdf.String(file.name), specification])
    if "/Names" not in pdf.Root:
        pdf.Root.Names = pikepdf.Dictionary()
    pdf.Root.Names.EmbeddedFiles = pdf.make_indirect(pikepdf.Dictionary(Names=names))
    pdf.Root.AF = pikepdf.Array(specifications)


def _specification(pdf: pikepdf.Pdf, file: Embedded, moment: datetime) -> pikepdf.Dictionary:
    content = pdf.make_indirect(_content(pdf, file, moment))
    name = pikepdf.String(file.name)
    specification = pikepdf.Dictionary(
        Type=Name.Filespec,
        F=name,
        UF=name,
        AFRelationship=Name(f"/{file.relationship.value}"),
        EF=pikepdf.Dictionary(F=content, UF=content),
    )
    if file.description:
        specification.Desc = pikepdf.String(file.description)
    return specification


def _content(pdf: pikepdf.Pdf, file: Embedded, moment: datetime) -> pikepdf.Stream:
    stream = pikepdf.Stream(pdf, file.data)
    if file.media_type not in _DEFLATED:
        stream.write(zlib.compress(file.data, 9), filter=Name.FlateDecode)
    stream.Type = Name.EmbeddedFile
    stream.Subtype = Name(f"/{file.media_type}")
    made = pikepdf.String(pdf_date(moment))
    stream.Params = pikepdf.Dictionary(
        Size=len(file.data),
        CreationDate=made,
        ModDate=made,
        # MD5 is what ISO 32000-1, 7.11.4 asks for; it guards against accidents, not against people.
        CheckSum=pikepdf.String(md5(file.data, usedforsecurity=False).digest()),
    )
    return stream
