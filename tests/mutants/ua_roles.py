"""What the rule `ua-roles` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import element
from pikepdf import Dictionary, Name


def mutant_unknown(pdf: pikepdf.Pdf) -> None:
    element(pdf, "P").S = Name("/Paragraphe")


def mutant_remapped(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Quote=Name.P)
