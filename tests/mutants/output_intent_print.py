"""What the rule `output-intent-print` must catch."""

from __future__ import annotations

import pikepdf
from pikepdf import Dictionary


def mutant_missing(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def mutant_two(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents.append(Dictionary(pdf.Root.OutputIntents[0]))


def mutant_nameless(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents[0].OutputConditionIdentifier


def mutant_of_a_screen(pdf: pikepdf.Pdf) -> None:
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    data = bytearray(profile.read_bytes())
    data[12:20] = b"mntrRGB "
    profile.write(bytes(data))


def mutant_cut(pdf: pikepdf.Pdf) -> None:
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.write(profile.read_bytes()[:1000])
