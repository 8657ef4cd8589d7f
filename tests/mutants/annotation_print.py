"""What the rule `annotation-print` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import annotate
from pikepdf import Dictionary, Name, String


def mutant_link(pdf: pikepdf.Pdf) -> None:
    annotate(pdf, Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String("https://example.org")))


def mutant_note(pdf: pikepdf.Pdf) -> None:
    annotate(pdf, Subtype=Name.Text, Contents=String("à revoir"))
