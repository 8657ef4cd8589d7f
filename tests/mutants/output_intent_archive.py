"""What the rule `output-intent-archive` must catch."""

from __future__ import annotations

import pikepdf


def mutant_missing(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def mutant_cut(pdf: pikepdf.Pdf) -> None:
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.write(profile.read_bytes()[:1000])
