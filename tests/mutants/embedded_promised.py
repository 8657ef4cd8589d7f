"""What the rule `embedded-promised` must catch."""

from __future__ import annotations

import pikepdf
from pikepdf import Array


def mutant(pdf: pikepdf.Pdf) -> None:
    tree = pdf.Root.Names.EmbeddedFiles
    tree.Names = Array(list(tree.Names)[2:])
