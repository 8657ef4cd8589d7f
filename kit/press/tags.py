"""The tags of a master: the one place that reaches into WeasyPrint's painting.

WeasyPrint 70 marks each piece of text and picture while it paints (`pdf.stream.Stream.marked`) and
builds the tree afterwards (`pdf.tags.add_tags`). In its own tree a paragraph on two pages is two,
figures have boxes in the wrong space, there are no scopes and no notes, links say raw addresses,
and page numbers belong to nothing. `tagging` puts ours in its place for the time of one paint. What
it replaces is checked by a test against the pinned version.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kit.press.reading import Reading
from kit.press.structure import Leaf
from kit.press.tree import write_tree
from kit.press.weasy import boxes, pdf, pydyf, replaced, stream


@contextmanager
def tagging(reading: Reading) -> Iterator[None]:
    """A PDF painted inside, with `pdf_tags=True`, carries the tree of `reading`."""
    paint = _Paint(reading)

    def add_tags(target: Any, document: Any, _version: Any, page_streams: list[Any]) -> None:
        write_tree(target, document, page_streams, reading)

    for box in reading.spaced:
        layout = box.pango_layout
        if layout.first_line_direction % 2 == 0 and not layout.text.endswith(" "):
            layout.text += " "
    with (
        replaced(stream.Stream, "marked", paint.marked()),
        replaced(stream.Stream, "artifact", paint.artifact()),
        replaced(pdf, "add_tags", add_tags),
    ):
        yield


class _Paint:
    """One paint: the pieces marked so far, by stream, and whether a mark is open."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.pieces: dict[int, list[Leaf]] = {}
        self.depth = 0

    def marked(self) -> Any:
        """In place of `Stream.marked`: a leaf of the tree, or an artifact."""

        def marked(target: Any, box: Any, _tag: str) -> Any:
            if (leaf := self.reading.leaves.get(id(box))) is not None:
                # The editions take what is marked as a figure for a picture, and map its colours
                # as such: the words of a chart made of boxes stay words.
                is_word = leaf.node.role == "Figure" and isinstance(box, boxes.TextBox)
                tag = "Span" if is_word else leaf.node.role
                return self._sequence(target, tag, self._number(target, leaf))
            properties = self.reading.decoration.get(id(box))
            # A text of blanks is neither: nothing is painted.
            return self._sequence(target, "" if properties is None else "Artifact", properties)

        return marked

    def artifact(self) -> Any:
        """In place of `Stream.artifact`."""
        return lambda target: self._sequence(target, "Artifact", None)

    def _number(self, target: Any, leaf: Leaf) -> Any:
        # Each stream counts its own: a group with opacity is a form, painted by its page.
        pieces = self.pieces.setdefault(id(target), [])
        leaf.stream, leaf.mcid = target, len(pieces)
        pieces.append(leaf)
        properties = pydyf.Dictionary({"MCID": leaf.mcid})
        if leaf.actual:
            properties["ActualText"] = pydyf.String(leaf.actual)
        return properties

    @contextmanager
    def _sequence(self, target: Any, tag: str, properties: Any) -> Iterator[None]:
        # Content is marked once: no artifact in a piece of text (the rule under a word), no text
        # in an artifact (a drawing in a background).
        is_marked = tag and self.depth == 0
        if is_marked:
            target.begin_marked_content(tag, properties or None)
        self.depth += 1
        try:
            yield
        finally:
            self.depth -= 1
            if is_marked:
                target.end_marked_content()
