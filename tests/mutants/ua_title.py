"""What the rule `ua-title` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import only, xmp


def mutant_hidden(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


@only("email")
def mutant_missing(pdf: pikepdf.Pdf) -> None:
    xmp(pdf, "<dc:title>.*</dc:title>", "")
