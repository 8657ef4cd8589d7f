"""What a layout may do wrong that its boxes don't tell: words on a picture, words on a ground too
near to their colour, the word *None* where nothing was to say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kit.colour.contrast import LARGE_TEXT_MINIMUM, TEXT_MINIMUM, contrast
from kit.findings import Finding, Place
from kit.page.types import Page
from kit.pdf.geometry import Box, area, height, meet, width
from kit.pdf.spaces import Colour
from kit.pdf.things import Image, Path, Shading, Text, Thing
from kit.pdf.walk import PageFacts, PdfFile

NONE = re.compile(r">\s*None\s*<")
LARGE = 18.0
"""Points from which WCAG calls text large."""
PLATE = 0.3
"""A picture over so much of a page is made to carry words."""
WHITE = (255, 255, 255)
Rgb = tuple[int, int, int]


def page_faults(page: Page) -> Iterator[Finding]:
    """What the composed page shows: a part that is absent, printed as a word."""
    for found in NONE.finditer(page.html):
        line = page.html.count("\n", 0, found.start()) + 1
        yield Finding(
            rule="nothing-printed",
            where=Place(file=f"{page.document}.html", line=line),
            message="the page says `None` where the release says nothing.",
            remedy="Ask first: `{{% if prose.lead %}}`.",
        )


def file_faults(pdf: bytes) -> Iterator[Finding]:
    """What the finished file shows. pdf: the e-mail edition, in colours of the screen."""
    file = PdfFile(pdf)
    for page in file.pages:
        texts = [thing for thing in page.tape.things if isinstance(thing, Text) and _is_read(thing)]
        yield from _on_pictures(texts, _pictures(page))
        yield from _too_faint(page.tape.things)


def _is_read(text: Text) -> bool:
    return text.is_seen and not text.is_blank and text.mode != 3


def _pictures(page: PageFacts) -> Iterator[Box]:
    """Where logos, codes and photos stand, but not those that are the ground of a page."""
    boxes: dict[tuple[str, int | None], Box] = {}
    for thing in page.tape.things:
        mark = next((one for one in thing.marks if one.tag == "/Figure"), None)
        if mark is not None and thing.is_seen:
            key = (mark.stream, mark.mcid)
            boxes[key] = _union(boxes.get(key, thing.visible), thing.visible)
    yield from (box for box in boxes.values() if area(box) < PLATE * area(page.trim))


def _union(one: Box, other: Box) -> Box:
    left, low = min(one[0], other[0]), min(one[1], other[1])
    return (left, low, max(one[2], other[2]), max(one[3], other[3]))


def _on_pictures(texts: list[Text], pictures: Iterable[Box]) -> Iterator[Finding]:
    """Text that stands on a logo, a code or a photo."""
    boxes = tuple(pictures)
    for text in texts:
        if any(_covers(_middle(text), box) for box in boxes):
            yield _finding(
                text,
                "text-on-picture",
                "“{words}” stands on a picture.",
                "Give one of the two more room in the layout, or let it flow.",
                words=text.text.strip(),
            )


def _middle(text: Text) -> Box:
    """Where its small letters stand: lines may touch, and spaces, small letters never do."""
    x0, y0, x1, y1 = text.visible
    deep, wide = 0.25 * (y1 - y0), (x1 - x0) / len(text.text)
    before = len(text.text) - len(text.text.lstrip())
    after = len(text.text) - len(text.text.rstrip())
    return (x0 + before * wide, y0 + deep, x1 - after * wide, y1 - deep)


def _covers(one: Box, other: Box) -> bool:
    common = meet(one, other)
    return width(common) > 1.0 and height(common) > 0.2 * min(height(one), height(other))


def _too_faint(things: list[Thing]) -> Iterator[Finding]:
    """Text without contrast to the ground that was painted last below it (WCAG 2.1, 1.4.3).

    Not judged is what stands on a picture. One finding for each pair of colours.
    """
    found: dict[tuple[Rgb, Rgb], tuple[Text, float]] = {}
    for at, text in enumerate(things):
        if not isinstance(text, Text) or not (_is_read(text) and text.fills and text.alpha == 1):
            continue
        ink, ground = _rgb(text.fill), _ground(things[:at], text)
        if ink is None or ground is None:
            continue
        ratio = contrast(ink, ground)
        if ratio < (LARGE_TEXT_MINIMUM if text.size >= LARGE else TEXT_MINIMUM):
            found.setdefault((ink, ground), (text, ratio))
    for (ink, ground), (text, ratio) in found.items():
        yield _finding(
            text,
            "text-contrast",
            "“{words}”, {ink} on {ground}, has a contrast of {ratio} : 1.",
            "Use a role of the brand that is made for this ground.",
            words=text.text.strip(),
            ink=f"#{bytes(ink).hex()}",
            ground=f"#{bytes(ground).hex()}",
            ratio=f"{ratio:.1f}",
        )


def _ground(below: list[Thing], text: Text) -> Rgb | None:
    """The colour under a text; None where a picture, or no plain colour, is under it."""
    box = _middle(text)
    for thing in reversed(below):
        if isinstance(thing, Image | Shading) and width(meet(thing.visible, box)) > 0:
            return None
        if _is_ground(thing) and meet(thing.visible, box) == box:
            return _rgb(thing.fill) if isinstance(thing, Path) and thing.fill else None
    return WHITE


def _is_ground(thing: Thing) -> bool:
    return isinstance(thing, Path) and thing.is_box and bool(thing.fill) and thing.alpha == 1


def _rgb(colour: Colour) -> Rgb | None:
    values = colour.values
    if colour.space.is_rgb and len(values) == 3 and not colour.pattern:
        red, green, blue = (round(255 * value) for value in values)
        return red, green, blue
    if colour.space.components == 1 and len(values) == 1 and not colour.space.inks:
        return (round(255 * values[0]),) * 3
    return None


def _finding(text: Text, rule: str, message: str, remedy: str, **values: str) -> Finding:
    return Finding(
        rule=rule,
        where=Place(page=text.page),
        message=message,
        remedy=remedy,
        values=values,
        box=text.visible,
    )
