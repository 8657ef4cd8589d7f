"""What the rule `action` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import link, only
from pikepdf import Array, Dictionary, Name, String


def mutant_script(pdf: pikepdf.Pdf) -> None:
    if "/Names" not in pdf.Root:
        pdf.Root.Names = Dictionary()
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    pdf.Root.Names.JavaScript = Dictionary(Names=Array([String("go"), script]))


def mutant_opening(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.Launch, F=String("jeu"))


def mutant_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String("1")))


@only("email", "archive")
def mutant_link(pdf: pikepdf.Pdf) -> None:
    link(pdf).A = Dictionary(S=Name.Launch, F=String("jeu"))
