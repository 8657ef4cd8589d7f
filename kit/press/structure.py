"""The reading tree of a laid out document, made before it is painted.

Every piece of text and every picture is given its place in the tree, or is decoration. Pieces of
one element, on two lines or two pages, meet in one node: the tree follows the elements, not the
boxes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from kit.press.roles import GROUPING, INLINE, STRICT, Elements, alternative, cell, expansion

Box4 = tuple[float, float, float, float]


@dataclass(eq=False, slots=True)
class Leaf:
    """A piece of text or a picture, painted on page `page` (from 0) as marked content.

    actual: the words it stands for where the painted ones differ. stream, mcid: set by the paint.
    """

    node: Node
    page: int
    actual: str = ""
    stream: Any = None
    mcid: int = -1


@dataclass(eq=False, slots=True)
class Node:
    """An element of the reading tree.

    attributes: of its /A dictionary; a word is a name there.
    box: of a figure, its page and (x0, y0, x1, y1) in CSS px from the top left corner of the trim.
    links: the annotations that open it, as (page, pydyf dictionary), set by the paint.
    """

    role: str
    parent: Node | None
    element: Any = None
    kids: list[Node | Leaf] = field(default_factory=list)
    language: str = ""
    alternative: str = ""
    expansion: str = ""
    attributes: dict[str, str | int] = field(default_factory=dict)
    box: tuple[int, Box4] | None = None
    links: list[tuple[int, Any]] = field(default_factory=list)

    def nodes(self) -> Iterator[Node]:
        """It and all nodes below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.nodes()

    def add(self, role: str, element: Any) -> Node:
        """A new last child."""
        node = Node(role, self, element)
        self.kids.append(node)
        return node


class Structure:
    """The tree of one document, grown as its boxes are met in order."""

    def __init__(self, root: Any, notes: set[Any]) -> None:
        self.elements = Elements(root, notes)
        self.root = Node("Document", None, root)
        self._nodes: dict[Any, Node] = {root: self.root}

    def text(self, element: Any, pseudo: str, block: Any) -> Node:
        """The node for words of `element`, or of its `pseudo` element, on a line of `block`."""
        if pseudo == "marker":
            return self._once(("marker", element), self._item(element), "Lbl", element)
        if pseudo == "footnote-call":
            around = self._words(self.node(self.elements.parents[element], block), block)
            call = self._once(("call", element), around, "Reference", element)
            self.node(element, block)  # the note is read where it is called
            return call
        if pseudo == "footnote-marker":
            return self._once(("marker", element), self.node(element, block), "Lbl", element)
        return self._words(self.node(element, block), block)

    def node(self, element: Any, block: Any) -> Node:
        """The node that the content of `element` belongs to, made where it is not there yet."""
        found = self._nodes.get(element)
        if found is None:
            found = self._nodes[element] = self._make(element, block)
        return found

    def number(self, item: Any, numbering: str) -> None:
        """Say how the list of `item`, an `li`, is numbered."""
        above = self._item(item).parent
        if above is not None and above.role == "L":
            above.attributes = {"O": "List", "ListNumbering": numbering}

    def finish(self) -> None:
        """Drop what was not painted, and put blocks into the order of the source."""
        _prune(self.root)
        self._sort(self.root)

    def _make(self, element: Any, block: Any) -> Node:
        role = self.elements.role(element)
        above = self.elements.parents.get(element)
        if above is None:
            return self.root
        if role is None:
            return self.node(above, block)
        if role in ("Lbl", "LBody"):
            return self._described(self._item(element).add(role, element))
        parent = self.node(above, block)
        if role == "LI":
            item = self._once(("item", element), parent, "LI", element)
            return item.add("LBody", element)
        if role == "Link" and parent.role == "TOCI":
            parent = parent.add("Reference", above)
        elif role in INLINE:
            parent = self._words(parent, block)
        elif role not in STRICT:
            parent = _outside(parent, role)
        return self._described(parent.add(role, element))

    def _words(self, node: Node, block: Any) -> Node:
        """`node`, or the paragraph in it that words standing directly in `block` make."""
        while node.role in STRICT and node.parent is not None:
            node = node.parent
        if node.role not in GROUPING:
            return node
        last = node.kids[-1] if node.kids else None
        if isinstance(last, Node) and last.role == "P" and last.element is block:
            return last
        return node.add("P", block)

    def _item(self, element: Any) -> Node:
        """The list item of a label or a body: the `li` it stands in, or the group of its `dt`."""
        for one in (element, *self.elements.ancestors(element)):
            if one.tag == "li":
                body = self.node(one, one)
                return body.parent if body.role == "LBody" and body.parent else body
            if one.tag in ("dt", "dd"):
                opening = self.elements.opening(one)
                holder = self.node(self.elements.parents[opening], opening)
                return self._once(("item", opening), holder, "LI", opening)
        return self.node(self.elements.parents[element], element)

    def _once(self, key: tuple[str, Any], parent: Node, role: str, element: Any) -> Node:
        if key not in self._nodes:
            self._nodes[key] = parent.add(role, element)
        return self._nodes[key]

    def _described(self, node: Node) -> Node:
        element = node.element
        node.language = self.elements.language(element)
        node.expansion = expansion(element)
        if node.role == "Figure":
            node.alternative = alternative(element)
        elif node.role in ("TH", "TD"):
            in_head = any(one.tag == "thead" for one in self.elements.ancestors(element))
            node.attributes = cell(element, in_head=in_head)
        return node

    def _sort(self, node: Node) -> None:
        nodes = [kid for kid in node.kids if isinstance(kid, Node)]
        for kid in nodes:
            self._sort(kid)
        if len(nodes) == len(node.kids) and node.role in GROUPING | STRICT:
            order = self.elements.order
            nodes.sort(
                key=lambda kid: (node.role == "LI" and kid.role != "Lbl", order[kid.element])
            )
            node.kids = list(nodes)


def _outside(node: Node, role: str) -> Node:
    """The nearest node around that may hold a block: a table's row or a list holds none."""
    while node.role in STRICT and role not in ("Caption", "TH", "TD", "TOC", "TOCI"):
        if node.parent is None:
            break
        node = node.parent
    return node


def _prune(node: Node) -> None:
    kept: list[Node | Leaf] = []
    for kid in node.kids:
        if isinstance(kid, Leaf):
            if kid.mcid >= 0:
                kept.append(kid)
        else:
            _prune(kid)
            # An empty cell keeps its place, else the columns after it would shift.
            if kid.kids or kid.links or kid.role in ("TD", "TH"):
                kept.append(kid)
    node.kids = kept
