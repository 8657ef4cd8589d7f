"""The colours of a page: each role has one sRGB value on screen and its inks on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

Rgb = tuple[int, int, int]
Cmyk = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One colour role.

    rgb: 0 to 255 each. cmyk: per cent of ink, 0 to 100 each.
    spot: the name of a spot colour for the job ticket, if the brand has one.
    """

    name: str
    rgb: Rgb
    cmyk: Cmyk
    spot: str = ""


@dataclass(frozen=True)
class Palette:
    """All roles of a page. Two roles of equal sRGB have equal inks: the brand loader sees to it."""

    roles: tuple[Role, ...]

    @cached_property
    def inks(self) -> Mapping[Rgb, Cmyk]:
        """The inks of every sRGB value that a page may hold."""
        return {role.rgb: role.cmyk for role in self.roles}

    def __getitem__(self, name: str) -> Role:
        return next(role for role in self.roles if role.name == name)
