"""The reading tree, written into a PDF: ISO 32000-1, 14.7 and 14.8."""

from __future__ import annotations

from typing import Any

from kit.press.reading import Reading
from kit.press.roles import link_words
from kit.press.structure import Leaf, Node
from kit.press.weasy import pydyf

PT_PER_PX = 0.75
PRINT = 4  # the annotation flag: shown on paper too, as PDF/A asks of every link


def write_tree(target: Any, document: Any, page_streams: list[Any], reading: Reading) -> None:
    """Write structure tree, parent tree and what a reader needs beside them into `target`."""
    root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
    target.add_object(root)
    writer = _Writer(target, document, page_streams, reading)
    writer.hang_links()
    reading.structure.finish()
    element = writer.element(reading.structure.root, root)
    root["K"] = pydyf.Array([element.reference])
    root["ParentTree"], root["ParentTreeNextKey"] = writer.parent_tree()
    if writer.notes:
        names = [one for pair in writer.notes for one in pair]
        root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(names)})
    target.catalog["StructTreeRoot"] = root.reference
    target.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true", "Suspects": "false"})
    target.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    target.catalog["PageLabels"] = pydyf.Dictionary(
        {"Nums": pydyf.Array([0, pydyf.Dictionary({"S": "/D"})])}
    )


class _Writer:
    """One tree on its way into one PDF."""

    def __init__(
        self, target: Any, document: Any, page_streams: list[Any], reading: Reading
    ) -> None:
        self.target = target
        self.document = document
        self.reading = reading
        self.own = {id(one) for one in page_streams}
        self.owners: dict[int, tuple[Any, list[tuple[int, Any]]]] = {
            id(one): (one, []) for one in page_streams
        }
        self.annotations: list[tuple[Any, Any]] = []
        self.notes: list[tuple[Any, Any]] = []

    def hang_links(self) -> None:
        """Give every link its annotations, which know only their boxes."""
        structure = self.reading.structure
        for number, page in enumerate(self.document.pages):
            for _, _, _, box in page.links:
                annotation = box.link_annotation
                if annotation is None:
                    continue  # it leads nowhere: WeasyPrint says so, and leaves it out
                element = self.reading.elements.link(box.element)
                node = structure.node(element, element)
                annotation["Contents"] = pydyf.String(link_words(element))
                annotation["F"] = PRINT
                annotation["P"] = self.target.page_references[number]
                left, top, right, bottom = annotation["Rect"]
                annotation["Rect"] = pydyf.Array(
                    [min(left, right), min(top, bottom), max(left, right), max(top, bottom)]
                )
                node.links.append((number, annotation))

    def element(self, node: Node, parent: Any) -> Any:
        """Write `node` and all below it; the dictionary of it."""
        written = pydyf.Dictionary(
            {"Type": "/StructElem", "S": f"/{node.role}", "P": parent.reference}
        )
        self.target.add_object(written)
        own_page = next((kid.page for kid in node.kids if isinstance(kid, Leaf)), None)
        if own_page is not None:
            written["Pg"] = self.target.page_references[own_page]
        kids = [self._kid(kid, written, own_page) for kid in node.kids]
        kids += [self._annotation(number, one, written) for number, one in node.links]
        if kids:
            written["K"] = pydyf.Array(kids)
        self._describe(node, written)
        return written

    def parent_tree(self) -> tuple[Any, int]:
        """The number tree from marked content and annotations to elements; the next free key."""
        numbers = pydyf.Array()
        key = 0
        for stream, pieces in self.owners.values():
            references = pydyf.Array([one.reference for _, one in sorted(pieces, key=_first)])
            self.target.add_object(references)
            numbers.extend((key, references.reference))
            if id(stream) not in self.own:
                stream.extra["StructParents"] = key
            key += 1
        for annotation, written in self.annotations:
            numbers.extend((key, written.reference))
            annotation["StructParent"] = key
            key += 1
        tree = pydyf.Dictionary({"Nums": numbers})
        self.target.add_object(tree)
        return tree.reference, key

    def _kid(self, kid: Node | Leaf, written: Any, own_page: int | None) -> Any:
        if isinstance(kid, Node):
            return self.element(kid, written).reference
        self.owners.setdefault(id(kid.stream), (kid.stream, []))[1].append((kid.mcid, written))
        is_own = id(kid.stream) in self.own
        if is_own and kid.page == own_page:
            return kid.mcid
        reference = pydyf.Dictionary(
            {"Type": "/MCR", "Pg": self.target.page_references[kid.page], "MCID": kid.mcid}
        )
        if not is_own:
            reference["Stm"] = kid.stream.reference
        return reference

    def _annotation(self, number: int, annotation: Any, written: Any) -> Any:
        self.annotations.append((annotation, written))
        return pydyf.Dictionary(
            {
                "Type": "/OBJR",
                "Obj": annotation.reference,
                "Pg": self.target.page_references[number],
            }
        )

    def _describe(self, node: Node, written: Any) -> None:
        if node.language:
            written["Lang"] = pydyf.String(node.language)
        if node.alternative:
            written["Alt"] = pydyf.String(node.alternative)
        if node.expansion:
            written["E"] = pydyf.String(node.expansion)
        if node.role == "Note":
            written["ID"] = pydyf.String(f"note-{len(self.notes) + 1:04}")
            self.notes.append((written["ID"], written.reference))
        if node.attributes:
            written["A"] = pydyf.Dictionary(
                {
                    key: f"/{value}" if isinstance(value, str) else value
                    for key, value in node.attributes.items()
                }
            )
        if node.box is not None:
            written["A"] = self._layout(*node.box)

    def _layout(self, number: int, box: tuple[float, float, float, float]) -> Any:
        height = self.document.pages[number].height
        left, top, right, bottom = box
        corners = (left, height - bottom, right, height - top)
        return pydyf.Dictionary(
            {
                "O": "/Layout",
                "Placement": "/Block",
                "BBox": pydyf.Array([round(PT_PER_PX * one, 3) for one in corners]),
            }
        )


def _first(pair: tuple[int, Any]) -> int:
    return pair[0]
