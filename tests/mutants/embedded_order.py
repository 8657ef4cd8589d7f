"""What the rule `embedded-order` must catch."""

from __future__ import annotations

import pikepdf
from pikepdf import Array


def mutant(pdf: pikepdf.Pdf) -> None:
    names = list(pdf.Root.Names.EmbeddedFiles.Names)
    pdf.Root.Names.EmbeddedFiles.Names = Array([*names[2:], *names[:2]])
