"""What the rule `xmp-schema` must catch."""

from __future__ import annotations

import pikepdf
from mutant_hands import xmp


def mutant(pdf: pikepdf.Pdf) -> None:
    xmp(
        pdf,
        "</rdf:RDF>",
        '<rdf:Description rdf:about="" xmlns:m="https://example.org/m/"><m:mer>1</m:mer>'
        "</rdf:Description></rdf:RDF>",
    )
