"""What the rule `file-private` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import xmp


def mutant_path(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Source"] = "/home/camille/releases/essai.html"


def mutant_address(pdf: pikepdf.Pdf) -> None:
    xmp(pdf, "</x:xmpmeta>", "<!-- file:///srv/essai.html --></x:xmpmeta>")


def mutant_host(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Source"] = "par machine-de-camille"
