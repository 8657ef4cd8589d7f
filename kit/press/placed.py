"""The boxes of a finished layout, each with its page and its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kit.findings import Finding, Level, Place
from kit.press.boxes import laid_out, walk
from kit.press.lines import lines_of
from kit.press.reading import BLANK, Reading
from kit.press.weasy import boxes

PT_PER_PX = 0.75
LONGEST_EXCERPT = 60
ASCENT, DESCENT = 0.75, 0.25
"""How far letters reach above and below their baseline, in em: near enough for faces of text."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle, CSS px from the top left corner of the trim."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Frame, slack: float) -> bool:
        """Whether `other` lies inside, or outside by no more than `slack`."""
        return self.excess(other) <= slack

    def excess(self, other: Frame) -> float:
        """How far `other` reaches outside; negative is room."""
        return -self.inset(other)

    def inset(self, other: Frame) -> float:
        """The least distance between the edges of `other` and these."""
        return min(
            other.left - self.left,
            other.top - self.top,
            self.right - other.right,
            self.bottom - other.bottom,
        )


@dataclass(frozen=True, slots=True)
class Paper:
    """A page: the file it is of, its number from 1, its height and bleed in CSS px."""

    file: str
    number: int
    height: float
    bleed: float

    def area(self, frame: Frame) -> tuple[float, float, float, float]:
        """A frame as a finding gives it: points from the lower left corner of the MediaBox."""
        return (
            round(PT_PER_PX * (frame.left + self.bleed), 2),
            round(PT_PER_PX * (self.height - frame.bottom + self.bleed), 2),
            round(PT_PER_PX * (frame.right + self.bleed), 2),
            round(PT_PER_PX * (self.height - frame.top + self.bleed), 2),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A box on a page, the width of the block around it in px, and the frames that clip it."""

    box: Any
    paper: Paper
    room: float = 0.0
    clips: tuple[Frame, ...] = ()

    @property
    def page(self) -> int:
        """The number of its page, from 1."""
        return self.paper.number

    @property
    def frame(self) -> Frame:
        """Its border box; of a line, the box of its height; of a text, the reach of its letters."""
        box = self.box
        if isinstance(box, boxes.TextBox):
            # Its own box is as high as the line height says, even nought.
            x, base, size = box.position_x, box.position_y + box.baseline, box.style["font_size"]
            return Frame(x, base - ASCENT * size, x + box.width, base + DESCENT * size)
        if isinstance(box, boxes.LineBox):
            x, y = box.position_x, box.position_y
            return Frame(x, y, x + box.width, y + box.height)
        x, y = box.border_box_x(), box.border_box_y()
        return Frame(x, y, x + box.border_width(), y + box.border_height())

    def texts(self) -> Iterator[Placed]:
        """The pieces of text in it."""
        return (Placed(one, self.paper) for one in walk(self.box) if is_text(one))

    def finding(
        self,
        rule: str,
        message: str,
        remedy: str,
        *,
        level: Level = Level.ERROR,
        excerpt: str = "",
        **values: str,
    ) -> Finding:
        """A finding about this box, with its place on the page."""
        return Finding(
            rule=rule,
            where=Place(file=self.paper.file, page=self.page, thing=thing(self.box.element)),
            message=message,
            remedy=remedy,
            level=level,
            values=values,
            excerpt=shortened(excerpt),
            box=self.paper.area(self.frame),
        )


class Sheets:
    """All visible boxes of a document, page by page, and those that belong together.

    repeated: ids of boxes that stand for others, such as the head of a table on its next page.
    """

    def __init__(self, document: Any, file: str, reading: Reading) -> None:
        self.document = document
        self.file = file
        self.elements = reading.elements
        self.repeated = frozenset(reading.decoration)
        self.placed: list[Placed] = []
        self.in_flow: dict[int, list[Placed]] = {}
        for number, page in enumerate(document.pages, start=1):
            paper = Paper(file, number, page.height, page.bleed["left"])
            self.in_flow[number] = []
            for child in page._page_box.children:
                is_body = not isinstance(child, boxes.MarginBox) and child.element is not None
                self._collect(Placed(laid_out(child), paper), is_body)

    def _collect(self, placed: Placed, is_body: bool) -> None:
        box = placed.box
        if box.style["visibility"] != "visible" or box.transformation_matrix is not None:
            return  # what `transform` turns or moves has no place that could be compared
        is_body = is_body and box.is_in_normal_flow()
        self.placed.append(placed)
        if is_body and isinstance(box, boxes.LineBox):
            self.in_flow[placed.page].append(placed)
        clips = placed.clips
        if box.style["overflow"] != "visible" and isinstance(box, boxes.BlockContainerBox):
            clips = (*clips, placed.frame)
        room = box.width if isinstance(box, boxes.BlockContainerBox) else placed.room
        for child in box.children:
            self._collect(Placed(laid_out(child), placed.paper, room, clips), is_body)

    def texts(self) -> Iterator[Placed]:
        """Every piece of text that shows something."""
        return (one for one in self.placed if is_text(one.box))

    def lines(self) -> Iterator[Placed]:
        """Every line."""
        return (one for one in self.placed if isinstance(one.box, boxes.LineBox))

    def body_lines(self) -> Iterator[tuple[int, list[Placed]]]:
        """By page, the lines in the flow: no running heads, no absolute boxes, no floats."""
        return iter(self.in_flow.items())

    def paragraphs(self) -> Iterator[tuple[Any, list[Placed]]]:
        """The blocks in the flow that hold lines, in the pieces that pages and columns make."""
        return self._grouped(
            one
            for one in self.placed
            if isinstance(one.box, boxes.BlockContainerBox)
            and one.box.is_in_normal_flow()
            and lines_of(one.box)
            and id(one.box) not in self.repeated
        )

    def with_attribute(self, name: str) -> Iterator[tuple[Any, list[Placed]]]:
        """The elements with an attribute, each with its outermost box on each page."""
        return self._outermost(lambda element: element.get(name) is not None)

    def tagged(self, tag: str) -> Iterator[tuple[Any, list[Placed]]]:
        """The elements of that name, each with its outermost box on each page."""
        return self._outermost(lambda element: element.tag == tag)

    def rows(self) -> Iterator[tuple[Any, list[Placed]]]:
        """The rows of tables, each with its pieces; no repeated heads."""
        return self._grouped(
            one
            for one in self.placed
            if isinstance(one.box, boxes.TableRowBox) and id(one.box) not in self.repeated
        )

    def has(self, placed: Placed, name: str) -> bool:
        """Whether the element of a box, or one around it, has an attribute."""
        element = placed.box.element
        return element is not None and any(
            one.get(name) is not None for one in (element, *self.elements.ancestors(element))
        )

    def _outermost(self, wanted: Callable[[Any], bool]) -> Iterator[tuple[Any, list[Placed]]]:
        found: dict[tuple[Any, int], Placed] = {}
        for one in self.placed:
            element = one.box.element
            if element is not None and wanted(element):
                found.setdefault((element, one.page), one)
        return self._grouped(found.values())

    def _grouped(self, placed: Iterable[Placed]) -> Iterator[tuple[Any, list[Placed]]]:
        groups: dict[Any, list[Placed]] = {}
        for one in placed:
            if one.box.element is not None:
                groups.setdefault(one.box.element, []).append(one)
        return iter(groups.items())

    def trim(self, page: int) -> Frame:
        """The trimmed page."""
        sheet = self.document.pages[page - 1]
        return Frame(0, 0, sheet.width, sheet.height)

    def area(self, page: int) -> Frame:
        """The area of a page inside its margins."""
        box = self.document.pages[page - 1]._page_box
        left, top = box.content_box_x(), box.content_box_y()
        return Frame(left, top, left + box.width, top + box.height)


def is_text(box: Any) -> bool:
    """Whether a box is a piece of text that shows something."""
    return isinstance(box, boxes.TextBox) and bool(box.text.strip(BLANK))


def thing(element: Any) -> str:
    """An element as a layout's author knows it: `h1.title`."""
    if element is None:
        return ""
    tag = str(element.tag).rpartition("}")[2]
    classes = element.get("class", "").split()
    return ".".join([tag, *classes])


def words(element: Any) -> str:
    """The text of an element, blanks folded."""
    return " ".join("".join(element.itertext()).split())


def shortened(text: str) -> str:
    """The text, cut at a word if it is long."""
    text = " ".join(text.split())
    if len(text) <= LONGEST_EXCERPT:
        return text
    return text[:LONGEST_EXCERPT].rpartition(" ")[0] + "…"
