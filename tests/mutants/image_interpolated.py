"""What the rule `image-interpolated` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import photo


def mutant(pdf: pikepdf.Pdf) -> None:
    photo(pdf).Interpolate = True
