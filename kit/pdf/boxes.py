"""The boxes of a page: trim, bleed, media (ISO 32000-1, 14.11.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pikepdf

from kit.units import Pt


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, from its lower left to its upper right corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> Pt:
        return Pt(self.right - self.left)

    @property
    def height(self) -> Pt:
        return Pt(self.top - self.bottom)

    def grown(self, by: Pt) -> Box:
        """The box with its edges moved outward."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def moved(self, x: float, y: float) -> Box:
        """The box moved to the right and upward."""
        return Box(self.left + x, self.bottom + y, self.right + x, self.top + y)

    def rectangle(self) -> str:
        """The operands of `re`."""
        return f"{self.left:.4f} {self.bottom:.4f} {self.width:.4f} {self.height:.4f}"

    def array(self) -> pikepdf.Array:
        """The box as a page writes it, to a ten-thousandth of a point."""
        return pikepdf.Array(
            [round(edge, 4) for edge in (self.left, self.bottom, self.right, self.top)]
        )


def box(page: pikepdf.Page, name: str) -> Box:
    """A box of a page, with the fallbacks of ISO 32000-1: trim and bleed are else the media box."""
    if name in page.obj:
        return _read(page.obj[name])
    return _read(page.cropbox) if "/CropBox" in page.obj else _read(page.mediabox)


def _read(edges: Iterable[pikepdf.Object]) -> Box:
    # A writer may give any two opposite corners.
    x0, y0, x1, y1 = (float(edge) for edge in edges)
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
