"""What the rule `xmp-complete` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import xmp


def mutant_rendition(pdf: pikepdf.Pdf) -> None:
    xmp(pdf, "<xmpMM:RenditionClass>[^<]*</xmpMM:RenditionClass>", "")


def mutant_identifier(pdf: pikepdf.Pdf) -> None:
    xmp(pdf, "<xmpMM:DocumentID>[^<]*</xmpMM:DocumentID>", "")


def mutant_date(pdf: pikepdf.Pdf) -> None:
    xmp(pdf, "<xmp:MetadataDate>[^<]*</xmp:MetadataDate>", "")
