"""What the rule `ua-tree` must catch."""

from __future__ import annotations

import pikepdf


def mutant(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot
