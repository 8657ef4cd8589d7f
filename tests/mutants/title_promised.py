"""What the rule `title-promised` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import xmp


def mutant(pdf: pikepdf.Pdf) -> None:
    xmp(pdf, "Une marée sous la loupe", "Une éclipse sous la loupe")
    pdf.docinfo["/Title"] = "Une éclipse sous la loupe"
