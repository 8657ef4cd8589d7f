"""What each painted box is to a reader: a walk through the pages, before they are painted."""

from __future__ import annotations

from typing import Any

from kit.press.boxes import laid_out, walk
from kit.press.roles import INLINE, numbering
from kit.press.structure import Box4, Leaf, Structure
from kit.press.weasy import boxes

BLANK = " \t\n\u200b"


class Reading:
    """The reading tree of a document and the place of every painted box in it.

    leaves: by id of a text or replaced box. decoration: by id too, the properties of its artifact.
    spaced: text boxes after which a blank stands in the source but is not painted: words would
    run together for those who listen.
    """

    def __init__(self, document: Any, root: Any) -> None:
        notes = {
            box.element
            for page in document.pages
            for box in walk(page._page_box)
            if box.footnote is not None
        }
        self.structure = Structure(root, notes)
        self.elements = self.structure.elements
        self.leaves: dict[int, Leaf] = {}
        self.decoration: dict[int, str] = {}
        self.spaced: list[Any] = []
        self._met: set[Any] = set()
        self._last: tuple[Any, Any] = (None, None)
        self._is_apart = False
        self._page = 0
        self._previous: Any = None
        for self._page, page in enumerate(document.pages):
            self._sheet(page._page_box)

    def _sheet(self, page: Any) -> None:
        for child in page.children:
            if isinstance(child, boxes.MarginBox):
                place = "Header" if child.at_keyword.startswith("@top") else "Footer"
                self._decorate(child, f"<</Type /Pagination /Subtype /{place}>>")
            else:
                self._visit(child, None, None)

    def _visit(self, box: Any, block: Any, matrix: Any) -> None:
        box = laid_out(box)
        element = box.element
        if element is not None and self._is_decoration(box):
            return
        if box.transformation_matrix is not None:
            matrix = box.transformation_matrix @ matrix if matrix else box.transformation_matrix
        if element is not None and self.elements.role(element) == "Figure":
            self._figure(box, block, matrix)
        elif isinstance(box, boxes.TextBox):
            self._text(box, block)
        elif isinstance(box, boxes.ReplacedBox):
            self._decorate(box, "")  # a picture that a style sheet puts before or after a text
        else:
            self._children(box, block, matrix)

    def _children(self, box: Any, block: Any, matrix: Any) -> None:
        is_apart = False
        if isinstance(box, boxes.BlockContainerBox) and not isinstance(box, boxes.InlineBlockBox):
            # A large first letter floats, and is of its word all the same.
            is_apart = box.element is not block and not box.is_floated()
            block = box.element
        elif isinstance(box, boxes.LineBox):
            self._previous = None
        if isinstance(box, boxes.TableCellBox):
            self.structure.node(box.element, block)  # an empty cell is a cell
        elif box.element_tag == "br" and self._previous is not None:
            self.spaced.append(self._previous)
        elif box.element_tag == "li" and "list-item" in box.style["display"]:
            is_ordered = self.elements.parents[box.element].tag == "ol"
            style = numbering(_list_style(box), is_ordered=is_ordered)
            self.structure.number(box.element, style)
        self._is_apart |= is_apart
        for child in box.children:
            self._visit(child, block, matrix)
        self._is_apart |= is_apart

    def _text(self, box: Any, block: Any) -> None:
        if not box.text.strip(BLANK):
            if self._previous is not None and box.text != "\u200b":
                self.spaced.append(self._previous)
            return
        pseudo = box.element_tag.partition("::")[2]
        node = self.structure.text(box.element, pseudo, block)
        self._part(box, node)
        node.kids.append(self._leaf(box, node))
        if getattr(box.pango_layout, "swallowed", False):
            self.spaced.append(box)
        if hyphen := getattr(box.pango_layout, "hyphen", ""):
            # ISO 32000-1, 14.8.2.2.3: a hyphen of the layout is U+00AD, so that a word stays one.
            self.leaves[id(box)].actual = box.text.removesuffix(hyphen) + "\u00ad"
        self._previous = box

    def _part(self, box: Any, node: Any) -> None:
        """Part this text from the one before, in the same paragraph, if a blank or a box does."""
        paragraph = node
        while paragraph.role in INLINE and paragraph.parent is not None:
            paragraph = paragraph.parent
        last, before = self._last
        is_parted = self._is_apart or getattr(box.pango_layout, "preceded", False)
        if before is paragraph and is_parted:
            self.spaced.append(last)
        self._last, self._is_apart = (box, paragraph), False

    def _figure(self, box: Any, block: Any, matrix: Any) -> None:
        node = self.structure.node(box.element, block)
        area = _area(box, matrix)
        node.box = (self._page, _union(node.box[1], area) if node.box else area)
        for one in walk(box):
            if isinstance(one, boxes.ReplacedBox) or (
                isinstance(one, boxes.TextBox) and one.text.strip(BLANK)
            ):
                node.kids.append(self._leaf(one, node))

    def _leaf(self, box: Any, node: Any) -> Leaf:
        leaf = self.leaves[id(box)] = Leaf(node, self._page)
        return leaf

    def _is_decoration(self, box: Any) -> bool:
        element = box.element
        if self.elements.is_hidden(element):
            self._decorate(box, "")
            return True
        is_head = isinstance(box, boxes.TableRowGroupBox) and (box.is_header or box.is_footer)
        if is_head or box.style["position"] == "fixed":
            if element in self._met:
                # The head of a table on its next page, and what stands fixed on every page.
                self._decorate(box, "<</Type /Pagination>>")
                return True
            self._met.add(element)
        return False

    def _decorate(self, box: Any, properties: str) -> None:
        for one in walk(box):
            self.decoration[id(one)] = properties


def _list_style(box: Any) -> str:
    style = box.style["list_style_type"]
    return style if isinstance(style, str) else ""


def _area(box: Any, matrix: Any) -> Box4:
    x, y = box.border_box_x(), box.border_box_y()
    corners = [
        (x + dx, y + dy) for dx in (0, box.border_width()) for dy in (0, box.border_height())
    ]
    if matrix:
        corners = [matrix.transform_point(*corner) for corner in corners]
    return (
        min(x for x, _ in corners),
        min(y for _, y in corners),
        max(x for x, _ in corners),
        max(y for _, y in corners),
    )


def _union(one: Box4, other: Box4) -> Box4:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )
