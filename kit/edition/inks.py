"""Which inks a colour of the master becomes.

A colour of the page is a role of its palette or a neutral; a colour of a picture may be anything;
in a soft mask a colour only says how much shows through.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from kit.colour.condition import Condition
from kit.colour.icc import Keep, grey_inks, picture_inks, within_limit
from kit.colour.palette import Cmyk, Palette, Rgb

BLACK: Cmyk = (0.0, 0.0, 0.0, 100.0)


class Ground(Enum):
    """What a colour is part of."""

    PAGE = "page"
    PICTURE = "picture"
    MASK = "mask"


@dataclass(frozen=True, slots=True)
class Inks:
    """The inks of every colour that needs no profile.

    roles: of the palette, within the ink limit. clamped: how many of them were lowered.
    greys: the black ink of each neutral.
    """

    roles: Mapping[Rgb, Cmyk]
    greys: Sequence[float]
    clamped: int
    to_picture: Callable[[set[Rgb]], Mapping[Rgb, Cmyk]]

    def __getitem__(self, rgb: Rgb) -> Cmyk | None:
        """The inks of a role or a neutral, or None."""
        if (role := self.roles.get(rgb)) is not None:
            return role
        red, green, blue = rgb
        return (0.0, 0.0, 0.0, self.greys[red]) if red == green == blue else None


def inks_of(palette: Palette, condition: Condition, keep: Keep) -> Inks:
    """The inks of a page: its roles, the neutrals, and the way to those of its pictures."""
    given = palette.inks
    held = _bounded(given, condition)
    return Inks(
        roles=held,
        greys=grey_inks(condition, keep),
        clamped=sum(1 for rgb in given if held[rgb] != given[rgb]),
        to_picture=lambda colours: picture_inks(colours, condition, keep),
    )


def luminosity(rgb: Rgb) -> float:
    """How much an RGB colour of a mask lets through, 0 to 1 (ISO 32000-1, 11.5.3)."""
    red, green, blue = rgb
    return (0.3 * red + 0.59 * green + 0.11 * blue) / 255


@lru_cache(maxsize=4096)
def written(cmyk: Cmyk) -> bytes:
    """The operands of `k` for these inks."""
    return b" ".join(_number(amount / 100) for amount in cmyk)


def _number(value: float) -> bytes:
    return f"{value:.4f}".rstrip("0").rstrip(".").encode()


def _bounded(given: Mapping[Rgb, Cmyk], condition: Condition) -> Mapping[Rgb, Cmyk]:
    if all(sum(cmyk) <= condition.limit for cmyk in given.values()):
        return given
    return dict(zip(given, within_limit(given.values(), condition), strict=True))
