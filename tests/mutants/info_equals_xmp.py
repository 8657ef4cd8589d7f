"""What the rule `info-equals-xmp` must catch."""

from __future__ import annotations

import pikepdf


def mutant_author(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Author"] = "Quelqu’un d’autre"


def mutant_date(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/ModDate"] = "D:20190101000000Z"
