"""What the rule `bookmarks` must catch."""

from __future__ import annotations

import pikepdf


def mutant(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Outlines
