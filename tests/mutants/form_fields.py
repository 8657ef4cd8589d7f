"""What the rule `form-fields` must catch."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, String


def mutant(pdf: pikepdf.Pdf) -> None:
    field = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("nom")))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
