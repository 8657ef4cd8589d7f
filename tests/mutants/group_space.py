"""What the rule `group-space` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import form
from pikepdf import Array, Dictionary, Name


def mutant_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Group.CS = Name.DeviceRGB


def mutant_form(pdf: pikepdf.Pdf) -> None:
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    form(pdf, "0 0 0 .5 k 0 0 40 40 re f", Group=group)


def mutant_profile(pdf: pikepdf.Pdf) -> None:
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    group = Dictionary(S=Name.Transparency, CS=Array([Name.ICCBased, profile]))
    form(pdf, "0 0 0 .5 k 0 0 40 40 re f", Group=group)
