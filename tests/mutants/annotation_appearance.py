"""What the rule `annotation-appearance` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import annotate
from pikepdf import Array, Dictionary, Name, String


def mutant(pdf: pikepdf.Pdf) -> None:
    made = annotate(pdf, Subtype=Name.Square, Contents=String("un carré"), StructParent=900)
    tree = pdf.Root.StructTreeRoot
    owner = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Annot, P=tree, Pg=pdf.pages[-1].obj)
    )
    owner.K = Dictionary(Type=Name.OBJR, Obj=made, Pg=pdf.pages[-1].obj)
    tree.K = Array([*(tree.K if isinstance(tree.K, Array) else [tree.K]), owner])
