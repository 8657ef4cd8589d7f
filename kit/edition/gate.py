"""The last gate of the print edition: not one object may be left in RGB, Lab or behind a profile.

It reads the finished bytes by themselves and knows nothing of how they were made: every object of
the file, whatever leads to it, and every stream that paints.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf
from pikepdf import Name

from kit.errors import Refused
from kit.findings import Finding, Place

# A colour space that no plate has, as the value of any entry of any object. ICCBased too: even in
# CMYK it would be separated again by the printer (prepress rule 11 of ISO 15930-7 workflows).
_SPACE = re.compile(rb"/(DeviceRGB|CalRGB|Lab|ICCBased)(?![\w.+-])")
_STRING = re.compile(rb"\((?:\\.|[^\\()])*\)", re.DOTALL)

# The rare letters first: most of a page is numbers, and a search for blanks would stop at each.
_OPERATOR = re.compile(rb"(rg|RG)(?<=\s..)(?=\s|\Z)", re.DOTALL)
_CHOSEN = re.compile(rb"/(DeviceRGB|CalRGB|Lab)\s+(?:cs|CS)(?=\s|$)")
_INLINE = re.compile(rb"(?:(?<=\s)|^)BI\s(?:(?!\sID\s).)*?/(DeviceRGB|RGB)(?!\w)", re.DOTALL)

_Id = tuple[int, int]


def refuse_rgb(pdf: bytes) -> None:
    """Raise `Refused`, naming object and page, if anything in `pdf` is not given in inks."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        found = [(thing.objgen, what) for thing in file.objects for what in _space_in(thing)]
        for stream in _painting(file):
            found += [(stream.objgen, what) for what in _operators_in(stream.read_bytes())]
        if found:
            pages = _pages_of(file)
            raise Refused(tuple(_finding(place, what, pages) for place, what in found))


def _space_in(thing: pikepdf.Object) -> Iterator[str]:
    held = thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing
    said = held.unparse(resolved=True)
    if b"(" in said:
        said = _STRING.sub(b"", said)
    for space in dict.fromkeys(_SPACE.findall(said)):
        yield f"{_kind(held)} in {space.decode()}"


def _operators_in(content: bytes) -> Iterator[str]:
    if b"(" in content:
        content = _STRING.sub(b"()", content)
    for operator in dict.fromkeys(_OPERATOR.findall(content)):
        yield f"operator {operator.decode()}"
    for space in dict.fromkeys(_CHOSEN.findall(content)):
        yield f"colours in {space.decode()}"
    if b"BI" in content and _INLINE.search(content):
        yield "inline image in DeviceRGB"


def _painting(file: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Each stream that holds operators: of pages, forms, tiling patterns and Type 3 glyphs."""
    for page in file.pages:
        contents = page.obj.get("/Contents", pikepdf.Array())
        yield from contents if isinstance(contents, pikepdf.Array) else [contents]
    for thing in file.objects:
        if isinstance(thing, pikepdf.Stream) and (
            thing.get("/Subtype") == Name.Form or thing.get("/PatternType") == 1
        ):
            yield thing
        held = thing.stream_dict if isinstance(thing, pikepdf.Stream) else thing
        if b"/CharProcs" in held.unparse(resolved=True):
            yield from _glyphs(held)


def _glyphs(held: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The glyphs of Type 3 fonts inside an object, however deep, but not in another one."""
    if isinstance(held, pikepdf.Dictionary) and "/CharProcs" in held:
        yield from held.CharProcs.values()
    for part in _parts(held):
        if not part.is_indirect:
            yield from _glyphs(part)


def _kind(held: pikepdf.Object) -> str:
    if not isinstance(held, pikepdf.Dictionary):
        return "a colour space"
    if held.get("/Subtype") == Name.Image:
        return "an image"
    for key, kind in (
        ("/ShadingType", "a shading"),
        ("/PatternType", "a pattern"),
        ("/SMask", "a soft mask"),
        ("/Group", "a transparency group"),
        ("/S", "a transparency group"),
    ):
        if key in held:
            return kind
    return "a resource"


def _pages_of(file: pikepdf.Pdf) -> dict[_Id, int]:
    """The first page that leads to each object."""
    found: dict[_Id, int] = {}
    for number, page in enumerate(file.pages, start=1):
        ahead: list[pikepdf.Object] = [page.obj]
        while ahead:
            thing = ahead.pop()
            if thing.is_indirect:
                if thing.objgen in found:
                    continue
                found[thing.objgen] = number
            ahead += _parts(thing)
    return found


def _parts(thing: pikepdf.Object) -> Iterator[pikepdf.Object]:
    if isinstance(thing, pikepdf.Array):
        values = iter(thing)
    elif isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        values = (value for key, value in thing.items() if key != "/Parent")
    else:
        return
    yield from (value for value in values if isinstance(value, pikepdf.Object))


def _finding(place: _Id, what: str, pages: dict[_Id, int]) -> Finding:
    return Finding(
        rule="rgb-left",
        where=Place(page=pages.get(place), thing=f"object {place[0]} {place[1]}"),
        message="{what} is left in the print edition.",
        remedy="Report it: a print edition holds nothing but inks.",
        values={"what": what},
    )
