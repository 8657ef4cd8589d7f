"""What a page paints, each thing with its place, its colours and its sizes on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pikepdf

from kit.findings import Place
from kit.pdf.fonts import Font
from kit.pdf.geometry import Box, height, width
from kit.pdf.spaces import Colour, Space


@dataclass(frozen=True, slots=True)
class Mark:
    """One level of marked content. stream: the content stream's key, for its MCIDs."""

    tag: str
    mcid: int | None
    stream: str
    properties: Any = None


@dataclass(frozen=True, slots=True)
class Overprint:
    """What the graphics state says of overprinting. mode: OPM, 0 or 1."""

    fill: bool = False
    stroke: bool = False
    mode: int = 0


KNOCKOUT = Overprint()


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One painted thing.

    page: from 1. within: names of forms, patterns, masks on the way to it, outermost first.
    box: on the page, points, before clipping. clip: the box of the clipping path.
    marks: marked content around it, outermost first, through forms.
    mask: whether it only lends its shape to a soft mask. alpha: 0 to 1.
    """

    page: int
    within: tuple[str, ...]
    box: Box
    clip: Box
    marks: tuple[Mark, ...]
    overprint: Overprint
    mask: bool
    alpha: float

    @property
    def visible(self) -> Box:
        """The part of its box that the clipping path leaves; may have no size."""
        x0, y0 = max(self.box[0], self.clip[0]), max(self.box[1], self.clip[1])
        x1, y1 = min(self.box[2], self.clip[2]), min(self.box[3], self.clip[3])
        return (x0, y0, x1, y1) if x0 <= x1 and y0 <= y1 else (x0, y0, x0, y0)

    @property
    def is_seen(self) -> bool:
        """Whether anything of it is left by clipping and alpha."""
        box = self.visible
        return self.alpha > 0 and not self.mask and (width(box) > 0 or height(box) > 0)

    @property
    def where(self) -> Place:
        """Its place for a finding."""
        return Place(page=self.page, thing=" › ".join((*self.within, self.label)))

    @property
    def label(self) -> str:
        """What a report calls it."""
        return type(self).__name__.lower()

    @property
    def is_artifact(self) -> bool:
        """Whether it is marked as furniture that no reader hears."""
        return any(mark.tag == "/Artifact" for mark in self.marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Thing):
    """One string shown. size: points on paper. mode: 0 fill, 1 stroke, 2 both, 3 none, 4 to 7 clip.

    codes: as in the string. text: as the font says it reads. line_width: points, for stroke modes.
    """

    font: Font
    size: float
    fill: Colour
    stroke: Colour
    mode: int
    codes: tuple[int, ...]
    text: str
    line_width: float

    @property
    def label(self) -> str:
        words = self.text if len(self.text) <= 32 else self.text[:31] + "…"
        return f"text “{words.strip()}”"

    @property
    def fills(self) -> bool:
        """Whether its letters are filled."""
        return self.mode in {0, 2, 4, 6}

    @property
    def strokes(self) -> bool:
        """Whether its letters have an outline drawn."""
        return self.mode in {1, 2, 5, 6}

    @property
    def is_blank(self) -> bool:
        """Whether it shows spaces only."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Path(Thing):
    """A filled or stroked path. line_width: the least on paper, points. pieces: of its subpaths.

    shape: the box of the path without its stroke. is_box: one upright rectangle.
    """

    fill: Colour | None
    stroke: Colour | None
    line_width: float
    pieces: int
    shape: Box
    is_box: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Image(Thing):
    """A picture. ppi: across and down, on paper. bits: a component. is_stencil: painted in `fill`.

    kind: image, soft mask, stencil mask; the latter two belong to another picture. dictionary: the
    stream itself, or the dictionary of an inline picture.
    """

    name: str
    pixels: tuple[int, int]
    ppi: tuple[float, float]
    space: Space
    bits: int
    interpolate: bool
    fill: Colour | None
    is_stencil: bool
    is_inline: bool
    kind: str
    dictionary: Any

    @property
    def label(self) -> str:
        return f"{self.kind} {self.name}"

    @property
    def stream(self) -> pikepdf.Stream | None:
        """Its stream; None for an inline picture."""
        return self.dictionary if isinstance(self.dictionary, pikepdf.Stream) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shading(Thing):
    """A gradient, painted by `sh` or as a pattern."""

    name: str
    space: Space
    dictionary: Any

    @property
    def label(self) -> str:
        return f"shading {self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something met on the way that paints nothing.

    kind: group, state, optional, postscript, form, broken. name: of the resource.
    dictionary: the group, the graphics state, the form… space: of a group, if it names one.
    """

    kind: str
    page: int
    within: tuple[str, ...]
    name: str
    dictionary: Any = None
    space: Space | None = None
    what: str = ""

    @property
    def where(self) -> Place:
        """Its place for a finding."""
        return Place(page=self.page, thing=" › ".join((*self.within, f"{self.kind} {self.name}")))
