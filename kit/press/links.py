"""The links of a laid out document that become annotations."""

from __future__ import annotations

from typing import Any

from kit.press.boxes import walk
from kit.press.reading import Reading
from kit.press.structure import Box4
from kit.press.weasy import boxes

SCHEMES = ("https:", "mailto:", "tel:")


def open_links(document: Any, reading: Reading) -> tuple[str, ...]:
    """Keep on each page the links that a reader can meet, once each, as large as their words.

    Returns the addresses that no page may link to: another scheme, or a file to attach.
    WeasyPrint makes a link of every box in an `<a>`, also in running heads, which are artifacts
    where no link may be; and with a line height of nought, of no height.
    """
    refused: list[str] = []
    for page in document.pages:
        kept: list[Any] = []
        areas: dict[Any, list[Box4]] = {}
        for kind, target, rectangle, box in page.links:
            element = reading.elements.link(box.element) if box.element is not None else None
            if element is None or id(box) in reading.decoration:
                continue
            if kind == "attachment" or (kind == "external" and not target.startswith(SCHEMES)):
                refused.append(target)
                continue
            area = rectangle if _is_open(rectangle) else _area(box)
            if area is None or any(_holds(one, area) for one in areas.setdefault(element, [])):
                continue
            areas[element].append(area)
            kept.append((kind, target, area, box))
        page.links = kept
    return tuple(dict.fromkeys(refused))


def _area(box: Any) -> Box4 | None:
    """The rectangle of the words in `box`, CSS px; None where there are none."""
    found = [
        (one.position_x, one.position_y, one.position_x + one.width, one.position_y + one.height)
        for one in walk(box)
        if isinstance(one, boxes.TextBox)
    ]
    if not found:
        return None
    area = (
        min(one[0] for one in found),
        min(one[1] for one in found),
        max(one[2] for one in found),
        max(one[3] for one in found),
    )
    return area if _is_open(area) else None


def _is_open(area: Box4) -> bool:
    return area[2] > area[0] and area[3] > area[1]


def _holds(outer: Box4, inner: Box4) -> bool:
    slack = 0.5
    return (
        outer[0] - slack <= inner[0]
        and outer[1] - slack <= inner[1]
        and inner[2] <= outer[2] + slack
        and inner[3] <= outer[3] + slack
    )
