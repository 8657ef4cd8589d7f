"""What the rule `embedded-file` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import attachments
from pikepdf import String


def mutant_relation(pdf: pikepdf.Pdf) -> None:
    del attachments(pdf)[0].AFRelationship


def mutant_name(pdf: pikepdf.Pdf) -> None:
    del attachments(pdf)[0].UF


def mutant_kind(pdf: pikepdf.Pdf) -> None:
    del attachments(pdf)[0].EF.F.Subtype


def mutant_date(pdf: pikepdf.Pdf) -> None:
    del attachments(pdf)[0].EF.F.Params.ModDate


def mutant_checksum(pdf: pikepdf.Pdf) -> None:
    attachments(pdf)[0].EF.F.Params.CheckSum = String(b"\x01" * 16)


def mutant_unlisted(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.AF
