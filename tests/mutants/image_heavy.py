"""What the rule `image-heavy` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import redraw


def mutant(pdf: pikepdf.Pdf) -> None:
    redraw(pdf, (720, 480))
