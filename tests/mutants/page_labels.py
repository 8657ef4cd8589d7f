"""What the rule `page-labels` must catch."""

from __future__ import annotations

import pikepdf


def mutant(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.PageLabels
