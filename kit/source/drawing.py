"""A drawing (SVG): only a plain subset, written anew, so that nothing hidden travels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from kit.source import rules
from kit.source.fault import Fault
from kit.source.xml import DoctypeError, Element, XmlError, parse

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"

_SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
_PAINT = ("clipPath", "mask", "linearGradient", "radialGradient", "stop", "pattern")
_ORDER = ("svg", "g", "defs", "symbol", "use", "title", "desc")
DRAWN = frozenset({*_SHAPES, *_PAINT, *_ORDER})
DROPPED = frozenset({"metadata"})
"""What says something of the drawing and draws nothing; so do elements of editors' namespaces."""

COPIES = 1000
"""How many times parts of a drawing may be drawn by reference."""

_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_REFERENCE = re.compile(r"#[\w.:-]+")
_URL = re.compile(r"url\(\s*(['\"]?)(.*?)\1\s*\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing as it is stored. svg: its bytes; width, height: of its view box."""

    svg: bytes
    width: float
    height: float


def clean(data: bytes, name: str) -> Drawing:
    """The drawing in `data`, written anew; Fault if it holds more than plain shapes."""
    root = _parsed(data, name)
    if root.name != f"{SVG} svg":
        raise Fault(rules.PICTURE_FORMAT, name=name)
    for element in _kept(root):
        _check(element, name)
    _check_copies(root, name)
    width, height = _size(root, name)
    if "viewBox" not in root.attributes:
        root.attributes["viewBox"] = f"0 0 {width:g} {height:g}"
    return Drawing(_written(root, is_root=True).encode(), width, height)


def _parsed(data: bytes, name: str) -> Element:
    try:
        return parse(data)
    except DoctypeError as error:
        raise Fault(rules.DRAWING_DOCTYPE, name=name, line=str(error.line)) from error
    except XmlError as error:
        line, problem = str(error.line), error.problem
        raise Fault(rules.DRAWING_SYNTAX, name=name, line=line, problem=problem) from error


def _kept(element: Element) -> Iterator[Element]:
    """The element and all within that are written again."""
    yield element
    for one in element.elements():
        if one.namespace == SVG and one.local not in DROPPED:
            yield from _kept(one)


def _check(element: Element, name: str) -> None:
    line = str(element.line)
    if element.local not in DRAWN:
        raise Fault(rules.DRAWING_ELEMENT, name=name, element=element.local, line=line)
    for attribute, value in element.attributes.items():
        local = attribute.rpartition(" ")[2]
        if local.lower().startswith("on") or local == "base":
            raise Fault(rules.DRAWING_ATTRIBUTE, name=name, attribute=local, line=line)
        if local == "href" and not _REFERENCE.fullmatch(value):
            raise Fault(rules.DRAWING_ADDRESS, name=name, address=value, line=line)
        for found in _addresses(value):
            raise Fault(rules.DRAWING_ADDRESS, name=name, address=found, line=line)


def _addresses(value: str) -> Iterator[str]:
    """What an attribute would fetch: anything but `url(#part)`; an escape hides too much."""
    for found in _URL.finditer(value):
        if not _REFERENCE.fullmatch(found[2]):
            yield found[2]
    rest = _URL.sub("", value)
    if re.search(r"url\s*\(|@import|image-set|\\", rest, re.IGNORECASE):
        yield value


def _check_copies(root: Element, name: str) -> None:
    """Refuse a drawing whose parts refer to themselves, or multiply without end."""
    parts = {one.attributes["id"]: one for one in _kept(root) if "id" in one.attributes}
    counted: dict[str, int] = {}

    def copies(element: Element, within: tuple[str, ...]) -> int:
        total = 0
        for part in _parts_used(element):
            if part in within:
                raise Fault(rules.DRAWING_COPIES, name=name, part=part)
            if part in parts:
                if part not in counted:
                    counted[part] = copies(parts[part], (*within, part))
                total += 1 + counted[part]
        if total > COPIES:
            raise Fault(rules.DRAWING_COPIES, name=name, part=part)
        return total

    copies(root, ())


def _parts_used(element: Element) -> Iterator[str]:
    for one in _kept(element):
        for attribute, value in one.attributes.items():
            if attribute.rpartition(" ")[2] == "href":
                yield value.removeprefix("#")
            yield from (found[2].removeprefix("#") for found in _URL.finditer(value))


def _size(root: Element, name: str) -> tuple[float, float]:
    box = root.attributes.get("viewBox", "")
    numbers = [part for part in re.split(r"[\s,]+", box.strip()) if part]
    if not numbers:
        sides = (root.attributes.get("width", ""), root.attributes.get("height", ""))
        found = [re.fullmatch(rf"({_NUMBER})(?:px)?", side.strip()) for side in sides]
        numbers = ["0", "0", *(one[1] for one in found if one)]
    if len(numbers) != 4 or not all(re.fullmatch(_NUMBER, one) for one in numbers):
        raise Fault(rules.DRAWING_SIZE, name=name)
    width, height = float(numbers[2]), float(numbers[3])
    if not (0 < width < 1e6 and 0 < height < 1e6):
        raise Fault(rules.DRAWING_SIZE, name=name)
    return width, height


def _written(element: Element, *, is_root: bool = False) -> str:
    """SVG without prefixes: WeasyPrint ends in a RecursionError on an inlined `svg:path`."""
    attributes = {"xmlns": SVG} if is_root else {}
    attributes |= {
        name.removeprefix(f"{XLINK} "): value
        for name, value in element.attributes.items()
        if " " not in name or name == f"{XLINK} href"
    }
    head = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    body = "".join(
        (escape(one) if element.local in ("title", "desc") else "")
        if isinstance(one, str)
        else _written(one)
        for one in element.content
        if isinstance(one, str) or (one.namespace == SVG and one.local not in DROPPED)
    )
    return (
        f"<{element.local}{head}>{body}</{element.local}>" if body else f"<{element.local}{head}/>"
    )
