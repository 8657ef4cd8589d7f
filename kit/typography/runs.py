"""Runs: the text of a paragraph, a heading or a cell as a reader sees it, markup aside.

A rule reads `run.text`, in which emphasis and links have left no trace, an object (code, image) is
one OBJECT, a break asked for is BREAK, a line end of the source is `\\n`, and what must not change
(addresses, identifiers, smileys) is hidden by OBJECT or ADDRESS, sign for sign. `run.raw` is the
same text unhidden. Pieces tie it to the source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from kit.markdown import Node
from kit.typography.protect import protected
from kit.typography.signs import ADDRESS, BREAK, OBJECT

FREE, FIXED, INSIDE = ".", "#", "+"
"""In a mask: may change; starts what may not; goes on in it."""

PieceKind = Literal["text", "fixed", "soft", "gap"]

_CONTAINERS = {"paragraph", "heading", "th", "td"}
_LITERAL_TAGS = {"code", "kbd", "samp", "pre", "tt", "script", "style", "math", "svg", "var"}
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a run that is one stretch of the source; a gap is where markup stands."""

    kind: PieceKind
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """A text and its ties to the source. text, raw and mask are of one length.

    starts: where each piece starts in the text. block: kind of the block that holds it.
    """

    text: str
    raw: str
    mask: str
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]
    block: str = "paragraph"

    def source(self, offset: int) -> int:
        """The offset in the source of an offset in the text of an unedited run."""
        if not self.pieces:
            return 0
        index = max(0, bisect_right(self.starts, offset) - 1)
        piece = self.pieces[index]
        return min(piece.start + offset - self.starts[index], piece.end)

    def source_end(self, offset: int) -> int:
        """Where in the source what ends at an offset ends, before markup that closes."""
        return self.source(offset - 1) + 1 if offset else self.source(0)

    def changes(self) -> Iterator[tuple[int, int, str]]:
        """What to put into the source: start, end and text of each piece that was edited."""
        for piece, now in self.now():
            if now != piece.text:
                yield piece.start, piece.end, now

    def now(self) -> Iterator[tuple[Piece, str]]:
        """Each piece, and what it reads after the edits."""
        bounds = pairwise((*self.starts, len(self.raw)))
        for piece, (start, end) in zip(self.pieces, bounds, strict=True):
            yield piece, self.raw[start:end]


def plain_run(text: str, block: str = "paragraph") -> Run:
    """The run of a string that is no Markdown; its line ends are breaks asked for."""
    pieces = [
        Piece("text" if not part.startswith(("\r", "\n")) else "fixed", at, at + len(part), part)
        for at, part in _lines(text)
    ]
    return run_of(pieces, block)


def runs(blocks: Iterable[Node]) -> Iterator[Run]:
    """The runs of a Markdown text, in the order of the source; the alternative of an image too."""
    for block in blocks:
        if block.kind in _CONTAINERS:
            yield from inline_runs(block.children, block.kind)
        else:
            yield from runs(block.children)


def inline_runs(nodes: tuple[Node, ...], block: str) -> Iterator[Run]:
    """The run of some inlines, then those of the alternatives of images among them."""
    flat = _Flat()
    flat.add(nodes)
    yield run_of(flat.pieces, block)
    for image in flat.images:
        yield from inline_runs(image.children, "image")


def masked(run: Run) -> Run:
    """The run with what must not change hidden afresh, after edits."""
    now = [replace(piece, text=text) for piece, text in run.now()]
    return replace(run_of(now, run.block), pieces=run.pieces)


def as_read(run: Run) -> Run:
    """The run before all edits."""
    return run_of(list(run.pieces), run.block)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for found in re.finditer(r"[\r\n]+|[^\r\n]+", text):
        yield found.start(), found[0]


def run_of(pieces: list[Piece], block: str) -> Run:
    """The run of some pieces, with what must not change hidden."""
    raw, text, mask, starts = [], [], [], []
    offset = 0
    for piece in pieces:
        starts.append(offset)
        offset += len(piece.text)
        raw.append(piece.text)
        text.append(BREAK * len(piece.text) if _is_break(piece) else piece.text)
        fixed = piece.kind == "fixed" and piece.text
        mask.append(FIXED + INSIDE * (len(piece.text) - 1) if fixed else FREE * len(piece.text))
    run = Run("".join(text), "".join(raw), "".join(mask), tuple(pieces), tuple(starts), block)
    return _hidden(run)


def _is_break(piece: Piece) -> bool:
    return piece.kind == "fixed" and piece.text[:1] in {"\r", "\n"}


def _hidden(run: Run) -> Run:
    """The run with its protected spans hidden and masked."""
    text, mask, last = [], [], 0
    for start, end, is_address in protected(run.text):
        text += [run.text[last:start], (ADDRESS if is_address else OBJECT) * (end - start)]
        mask += [run.mask[last:start], FIXED, INSIDE * (end - start - 1)]
        last = end
    if not last:
        return run
    text.append(run.text[last:])
    mask.append(run.mask[last:])
    return replace(run, text="".join(text), mask="".join(mask))


class _Flat:
    """Inlines in a row: texts and objects as pieces, and a gap wherever markup stands between."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.images: list[Node] = []
        self._gap: int | None = None
        self._literal: list[str] = []

    def add(self, nodes: tuple[Node, ...]) -> None:
        for node in nodes:
            self._add(node)

    def _add(self, node: Node) -> None:
        if node.kind == "text":
            self._piece("fixed" if self._literal or node.attrs else "text", node, node.text)
        elif node.kind == "softbreak":
            self._piece("soft", node, "\n")
        elif node.kind == "hardbreak":
            self._piece("fixed", node, BREAK)
        elif node.kind == "html_inline":
            self._html(node)
        elif node.kind == "foreign":
            # Its neighbours see its words; the rules of their language leave it alone.
            words = (one.text for one in node.walk() if one.kind == "text")
            self._piece("fixed", node, "".join(words) or OBJECT)
        elif node.kind == "footnote_ref":
            self._closed(node.end)
        elif node.kind in {"code", "image"} or "auto" in node.attrs:
            self._piece("fixed", node, OBJECT)
            if node.kind == "image":
                self.images.append(node)
        else:
            self._opened(node.start)
            self.add(node.children)
            self._closed(node.end)

    def _html(self, node: Node) -> None:
        found = _TAG.match(node.text)
        closing, name = (found[1], found[2].lower()) if found else ("", "")
        if name == "br":
            self._piece("fixed", node, BREAK)
        elif closing:
            if name in self._literal:
                self._literal.remove(name)
            self._closed(node.end)
        else:
            if name in _LITERAL_TAGS and not node.text.endswith("/>"):
                self._literal.append(name)
            self._opened(node.start)

    def _opened(self, at: int) -> None:
        if self._gap is None:
            self._gap = at

    def _closed(self, at: int) -> None:
        self._gap = at

    def _piece(self, kind: PieceKind, node: Node, text: str) -> None:
        last = self.pieces[-1] if self.pieces else None
        if self._gap is None and last is not None and "fixed" in {kind, last.kind}:
            self._gap = last.end
        if self._gap is not None:
            self.pieces.append(Piece("gap", self._gap, self._gap, ""))
            self._gap = None
        self.pieces.append(Piece(kind, node.start, node.end, text))
