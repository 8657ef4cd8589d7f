"""What the rule `boxes-nested` must catch."""

from __future__ import annotations

import pikepdf
from pikepdf import Array


def mutant_bleed_inside_trim(pdf: pikepdf.Pdf) -> None:
    trim = [float(one) for one in pdf.pages[1].obj.TrimBox]
    pdf.pages[1].obj.BleedBox = Array([trim[0] + 3, trim[1] + 3, trim[2] - 3, trim[3] - 3])


def mutant_art_box(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.ArtBox = pdf.pages[1].obj.TrimBox


def mutant_media_inside_bleed(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.MediaBox = pdf.pages[1].obj.TrimBox
