"""What the rule `ua-marked` must catch."""

from __future__ import annotations

import pikepdf


def mutant_unmarked(pdf: pikepdf.Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def mutant_suspect(pdf: pikepdf.Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True
