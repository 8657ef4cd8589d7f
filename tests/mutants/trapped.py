"""What the rule `trapped` must catch."""

from __future__ import annotations

import pikepdf
from pikepdf import Name, String


def mutant_unknown(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Trapped"] = Name.Unknown


def mutant_text(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Trapped"] = String("False")
