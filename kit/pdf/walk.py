"""A PDF file, opened once: its pages, what they paint, its structure, its words and pictures."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pikepdf

from kit.findings import Place
from kit.pdf.annotations import annotations_of, run_appearance
from kit.pdf.codes import PPI as CODE_PPI
from kit.pdf.codes import Code, candidates, once, read_codes, surroundings
from kit.pdf.geometry import Box, Matrix, as_box, height, width
from kit.pdf.interpret import interpret
from kit.pdf.metadata import Xmp, read_info, read_xmp
from kit.pdf.raster import Pages
from kit.pdf.state import (
    MOST_OPERATORS,
    Frame,
    Library,
    Marked,
    Run,
    State,
    Tape,
    Unreadable,
    key,
    unreadable,
)
from kit.pdf.structure import Tree, read_tree
from kit.pdf.things import Event, Image, Path, Shading, Text, Thing

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MOST_PAGES = 2000
INHERITED = 40
LETTER: Box = (0.0, 0.0, 612.0, 792.0)


@dataclass(frozen=True, eq=False)
class PageFacts:
    """One page: its number from 1, its dictionary, and its boxes as the file gives them.

    pdf: the file, which must stay open as long as the page is asked.
    """

    number: int
    dictionary: Any
    library: Library
    pdf: pikepdf.Pdf

    @property
    def where(self) -> Place:
        """Its place for a finding."""
        return Place(page=self.number)

    def get(self, name: str) -> Any:
        """An entry of the page, its own only."""
        return self.dictionary.get(name)

    def inherited(self, name: str) -> Any:
        """An entry of the page or of the nodes above it."""
        node = self.dictionary
        for _ in range(INHERITED):
            found = node.get(name)
            if found is not None:
                return found
            node = node.get("/Parent")
            if not isinstance(node, pikepdf.Dictionary):
                return None
        return None

    def box(self, name: str) -> Box | None:
        """A box of the page by its key, such as `/TrimBox`; None where it isn't given."""
        value = self.inherited(name) if name in {"/MediaBox", "/CropBox"} else self.get(name)
        return None if value is None else as_box(value)

    @cached_property
    def media(self) -> Box:
        """The MediaBox; US Letter where the file gives none."""
        return self.box("/MediaBox") or LETTER

    @cached_property
    def trim(self) -> Box:
        """The page after cutting: TrimBox, else ArtBox, CropBox, MediaBox."""
        return self.box("/TrimBox") or self.box("/ArtBox") or self.box("/CropBox") or self.media

    @cached_property
    def bleed(self) -> Box:
        """The page before cutting: BleedBox, else the trim."""
        return self.box("/BleedBox") or self.trim

    @cached_property
    def annotations(self) -> tuple[Any, ...]:
        """Its annotations' dictionaries."""
        return annotations_of(self.dictionary)

    @cached_property
    def tape(self) -> Tape:
        """What it paints, and what was met on the way."""
        tape = Tape()
        resources = self.inherited("/Resources")
        parents = self.get("/StructParents")
        frame = Frame(
            page=self.number,
            within=(),
            stream=key(self.dictionary),
            parents=parents if isinstance(parents, int) else None,
            resources=resources if isinstance(resources, pikepdf.Dictionary) else None,
            base=Matrix(),
        )
        run = Run(
            frame=frame,
            library=self.library,
            tape=tape,
            state=State(clip=self.media),
            play=interpret,
        )
        if self.get("/Contents") is not None:
            interpret(run, self.dictionary)
        for number, annotation in enumerate(self.annotations, 1):
            run_appearance(run, annotation, f"annotation {number}")
        return tape


class PdfFile:
    """A PDF, read once and asked often; everything is found when it is first asked for.

    most_operators: run for all pages together; a form counts at each call.
    Raises `Unreadable` where the file is no PDF, is locked, or is built to exhaust its reader.
    """

    def __init__(self, data: bytes, *, most_operators: int = MOST_OPERATORS) -> None:
        self.data = data
        try:
            self.pdf = pikepdf.open(io.BytesIO(data), inherit_page_attributes=False)
            self.inheriting = frozenset(_without_resources(self.pdf.Root.get("/Pages")))
            count = len(self.pdf.pages)
        except pikepdf.PasswordError as error:
            raise unreadable("a password is needed") from error
        except (pikepdf.PdfError, ValueError, TypeError, RuntimeError) as error:
            raise unreadable(_clause(error).strip().rstrip(".") or "it is broken") from error
        self.warnings = tuple(_clause(one) for one in self.pdf.get_warnings())
        if not 0 < count <= MOST_PAGES:
            raise unreadable(f"it has {count} pages")
        self.library = Library(most_operators)
        self._codes: dict[bool, tuple[Code, ...]] = {}
        self._pictures: dict[tuple[int, int], Picture] = {}

    @cached_property
    def pages(self) -> tuple[PageFacts, ...]:
        """Its pages, in order."""
        return tuple(
            PageFacts(number, page.obj, self.library, self.pdf)
            for number, page in enumerate(self.pdf.pages, 1)
        )

    def objects(self) -> Iterator[Any]:
        """Every numbered object that is a dictionary, an array, a text or a stream."""
        for thing in self.pdf.objects:
            if isinstance(thing, pikepdf.Object) and thing.is_indirect:
                yield thing

    @property
    def root(self) -> Any:
        """The catalog."""
        return self.pdf.Root

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """All that is painted, in order."""
        return tuple(thing for page in self.pages for thing in page.tape.things)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """All that was met and paints nothing: groups, graphics states, broken things…"""
        return tuple(event for page in self.pages for event in page.tape.events)

    @cached_property
    def marked(self) -> tuple[Marked, ...]:
        """All marked content with an MCID or marked as artifact."""
        return tuple(one for page in self.pages for one in page.tape.marked)

    @cached_property
    def tree(self) -> Tree | None:
        """The structure tree; None where there is none."""
        return read_tree(self.pdf)

    @cached_property
    def xmp(self) -> Xmp | None:
        """The XMP packet; None where there is none."""
        return read_xmp(self.pdf)

    @cached_property
    def info(self) -> Mapping[str, str]:
        """The Info dictionary, by key with its slash."""
        return read_info(self.pdf)

    @cached_property
    def _drawn(self) -> Pages:
        return Pages(self.data)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The text of each page, as a search or a copy would find it."""
        return self._drawn.texts()

    def picture(self, page: int, ppi: int) -> Picture:
        """A page from 1 drawn whole, at `ppi` pixels an inch, kept for the next who asks."""
        if (page, ppi) not in self._pictures:
            media = self.pages[page - 1].media
            self._pictures[page, ppi] = self._drawn.render(page, media, ppi)
        return self._pictures[page, ppi]

    def codes(self, *, whole: bool = False) -> tuple[Code, ...]:
        """The QR codes read from the drawn pages: where a code may be, or over whole pages."""
        if whole not in self._codes:
            self._codes[whole] = tuple(once(self._read_codes(whole)))
        return self._codes[whole]

    def _read_codes(self, whole: bool) -> Iterator[Code]:
        for page in self.pages:
            media, number = page.media, page.number
            places = candidates(tuple(page.tape.things))
            for part in [media] if whole else [surroundings(one, media) for one in places]:
                if width(part) > 0 and height(part) > 0:
                    picture = self._drawn.render(number, media, CODE_PPI, part)
                    yield from read_codes(picture, number, (part[0], part[3]))

    def texts(self) -> Iterator[Text]:
        """The strings shown."""
        return (thing for thing in self.things if isinstance(thing, Text))

    def paths(self) -> Iterator[Path]:
        """The paths filled or stroked."""
        return (thing for thing in self.things if isinstance(thing, Path))

    def images(self) -> Iterator[Image]:
        """The pictures, their masks included."""
        return (thing for thing in self.things if isinstance(thing, Image))

    def shadings(self) -> Iterator[Shading]:
        """The gradients."""
        return (thing for thing in self.things if isinstance(thing, Shading))


def _without_resources(root: Any) -> Iterator[int]:
    """Numbers of the pages that have no Resources of their own."""
    waiting, number, seen = [root], 0, 0
    while waiting and seen <= 4 * MOST_PAGES:
        node = waiting.pop()
        seen += 1
        kids = node.get("/Kids") if isinstance(node, pikepdf.Dictionary) else None
        if isinstance(kids, pikepdf.Array):
            waiting += reversed(list(kids))
            continue
        number += 1
        if isinstance(node, pikepdf.Dictionary) and node.get("/Resources") is None:
            yield number


def _clause(warning: Any) -> str:
    """What qpdf says, without the name that it gives a file in memory."""
    return re.sub(r"^.*?BytesIO object at \w+>(?: \([^)]*\))?: ", "", str(warning))


__all__ = ["PageFacts", "PdfFile", "Unreadable"]
