"""What the rule `page-empty` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import only


@only("print")
def mutant(pdf: pikepdf.Pdf) -> None:
    pdf.pages[2].obj.Contents = pdf.make_stream(b"")
