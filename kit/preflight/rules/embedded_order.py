"""The rule `embedded-order`."""

from __future__ import annotations

from collections.abc import Iterator

from kit.pdf.walk import PdfFile
from kit.preflight.attachments import attachments
from kit.preflight.rule import ERROR, FILE, STORE, Fault, at, rule


@rule("embedded-order", ERROR, profiles=STORE, clause="ISO 32000-1:2008, 7.9.6")
def embedded_order(file: PdfFile) -> Iterator[Fault]:
    """Embedded files are listed in the order of their names, each once: a viewer looks them up
    so."""
    names = [name for name, _ in attachments(file.pdf)]
    if names != sorted(set(names)):
        yield at(
            FILE,
            "its embedded files are not in the order of their names",
            "Sort the name tree.",
        )
