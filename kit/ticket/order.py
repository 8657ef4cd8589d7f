"""What a printer is asked to make: one order a release, one item a printed file."""

from __future__ import annotations

from dataclasses import dataclass

from kit.colour.condition import Condition
from kit.colour.palette import Role
from kit.findings import Finding
from kit.source.types import Asset
from kit.ticket.imposed import Imposed
from kit.units import Mm

INKS = ("C", "M", "Y", "K")


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One page as it comes from the press.

    inks: letters of `INKS`, those that its objects name. coverage: per cent of the trimmed page, by
    the order of `INKS`; total: the greatest mean ink over 15 mm², per cent; both None where
    Ghostscript has drawn no plates. picture: of the page, with its plates beside it if drawn.
    """

    number: int
    inks: str
    coverage: tuple[float, float, float, float] | None
    total: float | None
    picture: Asset


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One file to print.

    label: what such documents are called, a key of the labels. file: in the published folder.
    copies: None where nobody has said how many. paper, finishing: in the office's own words, else
    empty. spots: the brand's roles that have a spot name and are printed here. ink: the greatest
    total ink of any object, per cent. checked: how many rules of preflight have looked.
    """

    document: str
    label: str
    format: str
    language: str
    file: str
    sha256: str
    bytes: int
    pages: int
    conformance: tuple[str, ...]
    copies: int | None
    width: Mm
    height: Mm
    bleed: Mm
    paper: str
    finishing: str
    imposed: Imposed
    faces: tuple[Face, ...]
    spots: tuple[Role, ...]
    ink: float
    checked: int
    warnings: tuple[Finding, ...]

    @property
    def front(self) -> str:
        """The inks of the right-hand pages."""
        return _together(self.faces[::2])

    @property
    def back(self) -> str:
        """The inks of the left-hand pages; none where there is but one page."""
        return _together(self.faces[1::2])

    @property
    def total(self) -> float | None:
        """The greatest measured ink of any page, per cent; None where nothing was measured."""
        found = [face.total for face in self.faces if face.total is not None]
        return max(found, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """All that is to be printed of a release."""

    reference: str
    items: tuple[Item, ...]
    condition: Condition

    @property
    def has_plates(self) -> bool:
        """Whether the plates could be drawn and measured."""
        return all(face.coverage is not None for item in self.items for face in item.faces)


def _together(faces: tuple[Face, ...]) -> str:
    return "".join(ink for ink in INKS if any(ink in face.inks for face in faces))
