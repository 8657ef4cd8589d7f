"""What the rule `file-budget` must catch."""

from __future__ import annotations

import random

import pikepdf


def mutant(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Ballast = pdf.make_stream(random.Random(1).randbytes(400_000))
