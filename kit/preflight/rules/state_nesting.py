"""The rule `state-nesting`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.rule import ERROR, STORE, Fault, at, rule


@rule("state-nesting", ERROR, profiles=STORE, clause="ISO 19005-3:2012, 6.1.13")
def state_nesting(file: PdfFile) -> Iterator[Fault]:
    """Graphics states are saved 28 levels deep at the most."""
    for page in file.pages:
        if page.tape.nesting > MOST:
            yield at(
                page.where,
                "its graphics state is saved {depth} levels deep",
                "Draw it with fewer boxes in boxes: 28 levels are the most that every viewer "
                "takes.",
                depth=page.tape.nesting,
            )


MOST = 28
