"""At what size a file paints its pictures of pixels, through forms and patterns."""

from __future__ import annotations

import re

import pikepdf
from pikepdf import Name

from kit.edition.matrix import IDENTITY, Matrix, linear, sides, times
from kit.edition.pictures import Placed

# Operators stand one a line in what the engine writes.
_STEPS = re.compile(
    rb"^(?:(q)|(Q)|(\S+ \S+ \S+ \S+) \S+ \S+ cm|(/\S+) Do|(/\S+) scn)$", re.MULTILINE
)

_Found = dict[tuple[int, int], Placed]


def placed_pictures(pdf: pikepdf.Pdf) -> tuple[Placed, ...]:
    """Each picture of a file once, with the greatest size at which it is painted."""
    found: _Found = {}
    for page in pdf.pages:
        page.contents_coalesce()
        _walk(page.obj.Contents.read_bytes(), page.obj.Resources, IDENTITY, found)
    return tuple(found.values())


def _walk(data: bytes, resources: pikepdf.Object, base: Matrix, found: _Found) -> None:
    ctm, saved = base, []
    for step in _STEPS.finditer(data):
        pushed, popped, matrix, thing, pattern = step.groups()
        if pushed:
            saved.append(ctm)
        elif popped:
            ctm = saved.pop() if saved else base
        elif matrix:
            ctm = times(linear(matrix.split()), ctm)
        elif thing:
            _paint(resources["/XObject"][thing.decode()], ctm, found)
        else:
            _tile(resources["/Pattern"][pattern.decode()], base, found)


def _paint(thing: pikepdf.Object, ctm: Matrix, found: _Found) -> None:
    if thing.Subtype != Name.Image:
        inner = times(linear(list(thing.get("/Matrix", [1, 0, 0, 1]))), ctm)
        _walk(thing.read_bytes(), thing.Resources, inner, found)
        return
    assert isinstance(thing, pikepdf.Stream)
    held = found.setdefault(thing.objgen, Placed(thing))
    width, height = sides(ctm)
    held.width, held.height = max(held.width, width), max(held.height, height)


def _tile(pattern: pikepdf.Object, base: Matrix, found: _Found) -> None:
    if pattern.PatternType == 1:
        inner = times(linear(list(pattern.Matrix)), base)
        _walk(pattern.read_bytes(), pattern.Resources, inner, found)
