"""The rule `code-module`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, PAPER, WARNING, Fault, at, rule
from kit.units import Pt, mm


@rule(
    "code-module",
    ERROR,
    profiles=PAPER,
    clause="ISO/IEC 18004; DENSO: four dots a module; measured",
)
def code_module(file: PdfFile) -> Iterator[Fault]:
    """A module of a QR code is 0.45 mm wide or more; below 0.33 mm telephones give up."""
    for code in file.codes():
        module = mm(Pt(code.module))
        if module < WANTED - TOLERANCE:
            yield at(
                code.where,
                "a module of the code is {module} mm wide",
                "Draw it 0.45 mm a module, or shorten its address.",
                level=ERROR if module < LEAST - TOLERANCE else WARNING,
                box=code.box,
                module=f"{module:.2f}",
            )


LEAST, WANTED, TOLERANCE = 0.33, 0.45, 0.01
