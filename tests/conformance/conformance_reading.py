"""What a screen reader says of a PDF: each block of its structure tree, in its order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

from kit.pdf.state import key
from kit.pdf.structure import Element
from kit.pdf.walk import PdfFile

INLINE = frozenset({"Span", "Link", "Reference", "Quote", "Code", "Em", "Strong"})


def heard(path: Path) -> list[str]:
    """A line a block: its role, and its words or the alternative text of a picture."""
    pdf = PdfFile(path.read_bytes())
    assert pdf.tree is not None
    return list(_lines(pdf.tree.top, _words(pdf)))


def artifacts(path: Path) -> list[list[str]]:
    """The words of each page that are not read: running heads, page numbers."""
    pdf = PdfFile(path.read_bytes())
    found: list[list[str]] = [[] for _ in pdf.pdf.pages]
    for text in pdf.texts():
        if text.is_artifact and text.where.page:
            found[text.where.page - 1].append(text.text)
    return found


def _words(pdf: PdfFile) -> dict[tuple[str, int], str]:
    said: dict[tuple[str, int], str] = {}
    for text in pdf.texts():
        for mark in text.marks:
            if mark.mcid is not None:
                owned = (mark.stream, mark.mcid)
                said[owned] = said.get(owned, "") + text.text
    return said


def _lines(elements: tuple[Element, ...], said: dict[tuple[str, int], str]) -> Iterator[str]:
    for one in elements:
        blocks = tuple(kid for kid in one.children if kid.role not in INLINE)
        if one.role == "Figure":
            yield f"Figure {one.text('/Alt')}"
        elif blocks and not one.owns:
            yield from _lines(one.children, said)
        else:
            words = "".join(_pieces(one, said)).replace("\u2010 ", "").replace("\u00ad", "")
            yield f"{one.role} {' '.join(words.split())}"


def _pieces(one: Element, said: dict[tuple[str, int], str]) -> Iterator[str]:
    """The words of an element and of all below it, as they follow one another."""
    children = iter(one.children)
    page = one.dictionary.get("/Pg")
    for kid in _kids(one.dictionary):
        if isinstance(kid, int):
            yield said.get((key(page), kid), "")
        elif kid.get("/Type") == pikepdf.Name.MCR:
            yield said.get((key(kid.get("/Pg") or page), int(kid.MCID)), "")
        elif "/S" in kid:
            yield from _pieces(next(children), said)


def _kids(dictionary: Any) -> list[Any]:
    kids = dictionary.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]
