"""Links of a page, and the elements that hold them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from kit.pdf.geometry import Box, as_box
from kit.pdf.state import key
from kit.pdf.structure import Element
from kit.pdf.values import written
from kit.pdf.walk import PageFacts, PdfFile


def links(file: PdfFile) -> Iterator[tuple[PageFacts, Any, Box | None]]:
    """Every link annotation with its page and its box."""
    for page in file.pages:
        for annotation in page.annotations:
            if annotation.get("/Subtype") == pikepdf.Name.Link:
                yield page, annotation, as_box(annotation.get("/Rect", ()))


def address(annotation: Any) -> str:
    """Where a link leads on the web; empty where it leads to a page."""
    action = annotation.get("/A")
    if isinstance(action, pikepdf.Dictionary) and action.get("/S") == pikepdf.Name.URI:
        return written(action.get("/URI", ""))
    return ""


def owner(file: PdfFile, annotation: Any) -> Element | None:
    """The element with an object reference to an annotation.

    Annotations written into the page itself have no number: they are compared by their entries.
    """
    for element in file.tree.walk() if file.tree else ():
        for one in element.objects:
            if isinstance(one, pikepdf.Dictionary) and _is_same(one, annotation):
                return element
    return None


def _is_same(one: Any, other: Any) -> bool:
    if one.is_indirect or other.is_indirect:
        return key(one) == key(other)
    return bool(one == other)
