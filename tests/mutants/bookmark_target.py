"""What the rule `bookmark-target` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import drop
from pikepdf import String


def mutant_nowhere(pdf: pikepdf.Pdf) -> None:
    first = pdf.Root.Outlines.First
    drop(first, "/Dest", "/A")


def mutant_without_words(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Outlines.First.Title = String(" ")
