"""What running a content stream keeps: graphics state, place, findings, and the shared library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf.models import PdfParsingError

from kit.errors import KitError
from kit.pdf import spaces
from kit.pdf.fonts import Font, font
from kit.pdf.geometry import EVERYWHERE, IDENTITY, Box, Matrix
from kit.pdf.spaces import BLACK, Colour, Space
from kit.pdf.things import KNOCKOUT, Event, Mark, Overprint, Thing
from kit.pdf.values import written

DEEPEST = 24
MOST_OPERATORS = 2_000_000


class Unreadable(KitError):
    """A file that can't be read as a PDF, or only at an unreasonable price."""

    def of(self, file: str) -> Unreadable:
        """The same error, naming the file."""
        return Unreadable(
            "`{file}` can't be read as a PDF: {why}.",
            remedy=self.remedy,
            values={**self.values, "file": file},
        )


def unreadable(why: str) -> Unreadable:
    """The error for a file that can't be read. why: a clause in English."""
    return Unreadable(
        "the PDF can't be read: {why}.",
        remedy="Open it in a viewer and save it again, or ask for another copy.",
        values={"why": why},
    )


@dataclass(slots=True)
class State:
    """The graphics state, as far as preflight looks at it."""

    ctm: Matrix = IDENTITY
    clip: Box = EVERYWHERE
    fill: Colour = BLACK
    stroke: Colour = BLACK
    line_width: float = 1.0
    font: Font | None = None
    size: float = 0.0
    leading: float = 0.0
    char_space: float = 0.0
    word_space: float = 0.0
    scale: float = 1.0
    rise: float = 0.0
    mode: int = 0
    overprint: Overprint = KNOCKOUT
    alpha_fill: float = 1.0
    alpha_stroke: float = 1.0
    fill_pattern: tuple[Any, Matrix] | None = None
    stroke_pattern: tuple[Any, Matrix] | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """One content stream being run: where it stands and what it may name.

    stream: its key. parents: its StructParents. base: its coordinates to those of the page.
    alpha: of the groups around it. mask: whether it only gives a soft mask its shape.
    """

    page: int
    within: tuple[str, ...]
    stream: str
    parents: int | None
    resources: Any
    base: Matrix
    alpha: float = 1.0
    mask: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked-content sequence with an identifier, as met in a content stream."""

    mark: Mark
    page: int
    within: tuple[str, ...]
    parents: int | None
    inside: tuple[Mark, ...]


@dataclass(slots=True)
class Tape:
    """What a page was found to paint, in its order, and what was met on the way.

    nesting: the deepest `q`. seen: keys of patterns, masks, glyphs already run on this page.
    """

    things: list[Thing] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    marked: list[Marked] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    nesting: int = 0


class Library:
    """What the content streams of a file share: parsed streams, fonts, spaces, the count of work.

    One for each file, so that a form drawn on every page is parsed once.
    """

    def __init__(self, most_operators: int) -> None:
        self._most = most_operators
        self._parsed: dict[str, list[Any]] = {}
        self._fonts: dict[str, Font] = {}
        self._spaces: dict[tuple[str, str], Space] = {}
        self._operators = 0
        self.steps: dict[tuple[Any, ...], dict[int, float]] = {}
        """What `kit.pdf.ops_text` reckons once for a font at a size."""

    def parsed(self, stream: Any) -> list[Any]:
        """The instructions of a stream or page, parsed once."""
        name = key(stream)
        if name not in self._parsed:
            try:
                self._parsed[name] = list(pikepdf.parse_content_stream(stream))
            except (pikepdf.PdfError, PdfParsingError, ValueError, TypeError) as error:
                raise unreadable(f"the content stream {name} is broken ({error})") from error
        self._operators += len(self._parsed[name])
        if self._operators > self._most:
            raise unreadable(f"it paints by more than {self._most} operators")
        return self._parsed[name]

    def font(self, dictionary: Any) -> Font:
        """The font of a resource, made once."""
        if not dictionary.is_indirect:
            return font(dictionary)
        name = key(dictionary)
        if name not in self._fonts:
            self._fonts[name] = font(dictionary)
        return self._fonts[name]

    def space(self, value: Any, resources: Any) -> Space:
        """A colour space, resolved once for each name and resources."""
        if not isinstance(value, pikepdf.Name):
            return spaces.resolve(value, resources)
        if str(value) in spaces.DEVICE:
            return spaces.DEVICE[str(value)]
        if not (isinstance(resources, pikepdf.Dictionary) and resources.is_indirect):
            return spaces.resolve(value, resources)
        known = (str(value), key(resources))
        if known not in self._spaces:
            self._spaces[known] = spaces.resolve(value, resources)
        return self._spaces[known]


def key(thing: Any) -> str:
    """A name for an object: its number, or its address while it lives."""
    if isinstance(thing, pikepdf.Page):
        thing = thing.obj
    if isinstance(thing, pikepdf.Object) and thing.is_indirect:
        number, generation = thing.objgen
        return f"{number}.{generation}"
    return f"direct {id(thing)}"


def lookup(resources: Any, category: str, name: Any) -> Any:
    """A named resource, or None."""
    if isinstance(resources, pikepdf.Dictionary):
        table = resources.get(category)
        if isinstance(table, pikepdf.Dictionary):
            return table.get(written(name))
    return None


@dataclass(slots=True)
class Run:
    """A content stream on its way: all that its operators read and change.

    points, pieces: of the path being built, on the page. start: a point moved to, from which
    nothing leads on yet. cursor: the current point, in user space.
    play: the interpreter.
    lines: text line matrix; text: text matrix. coloured: whether colour operators count.
    """

    frame: Frame
    library: Library
    tape: Tape
    state: State
    play: Callable[[Run, Any], None]
    marks: tuple[Mark, ...] = ()
    stack: list[State] = field(default_factory=list)
    points: list[tuple[float, float]] = field(default_factory=list)
    pieces: int = 0
    start: tuple[float, float] | None = None
    cursor: tuple[float, float] = (0.0, 0.0)
    clips: bool = False
    lines: Matrix = IDENTITY
    text: Matrix = IDENTITY
    coloured: bool = True
    depth: int = 0

    def call(self, stream: Any, frame: Frame, state: State, *, coloured: bool) -> None:
        """Run another content stream from within this one, marked content and all."""
        if self.depth >= DEEPEST:
            raise unreadable(f"its forms call one another more than {DEEPEST} levels deep")
        called = Run(
            frame=frame,
            library=self.library,
            tape=self.tape,
            state=state,
            play=self.play,
            marks=self.marks,
            coloured=coloured,
            depth=self.depth + 1,
        )
        self.play(called, stream)

    def broken(self, what: str, name: str = "") -> None:
        """Note that the content asks for what isn't there."""
        self.event("broken", name, what=what)

    def event(
        self,
        kind: str,
        name: str,
        *,
        dictionary: Any = None,
        space: Space | None = None,
        what: str = "",
    ) -> None:
        """Note something that paints nothing."""
        self.tape.events.append(
            Event(
                kind=kind,
                page=self.frame.page,
                within=self.frame.within,
                name=name,
                dictionary=dictionary,
                space=space,
                what=what,
            )
        )
