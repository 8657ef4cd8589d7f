"""Colour spaces and colours, resolved down to what lies beneath them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

from kit.pdf.values import integer, written

SHORT = {"/G": "/DeviceGray", "/RGB": "/DeviceRGB", "/CMYK": "/DeviceCMYK", "/I": "/Indexed"}
COMPONENTS = {
    "DeviceGray": 1,
    "DeviceRGB": 3,
    "DeviceCMYK": 4,
    "CalGray": 1,
    "CalRGB": 3,
    "Lab": 3,
}
ICC_KIND = {1: "ICCBased gray", 3: "ICCBased RGB", 4: "ICCBased CMYK"}
DEEPEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """One colour space.

    family: DeviceGray … Lab, ICCBased, Indexed, Separation, DeviceN, Pattern, or Unknown.
    base: what an Indexed is an index into, what a Separation or DeviceN is simulated in, what
        an uncoloured pattern is painted with, what a viewer without ICC takes.
    inks: names of a Separation or DeviceN. profile: digest of an ICC profile's bytes.
    """

    family: str
    components: int
    base: Space | None = None
    inks: tuple[str, ...] = ()
    profile: str = ""
    device_profile: bytes = b""

    @property
    def name(self) -> str:
        """What a report calls it."""
        if self.family == "ICCBased":
            return ICC_KIND.get(self.components, f"ICCBased of {self.components} components")
        if self.inks:
            return f"{self.family} {', '.join(self.inks)}"
        return self.family

    def within(self) -> Iterator[Space]:
        """This space and all that it paints through, outermost first."""
        yield self
        if self.base is not None and self.family != "ICCBased":
            yield from self.base.within()

    @property
    def is_rgb(self) -> bool:
        """Whether it holds light rather than ink: RGB of any kind, or Lab."""
        return self.family in {"DeviceRGB", "CalRGB", "Lab"} or (
            self.family == "ICCBased" and self.components == 3
        )


GRAY = Space(family="DeviceGray", components=1)
RGB = Space(family="DeviceRGB", components=3)
CMYK = Space(family="DeviceCMYK", components=4)
PATTERN = Space(family="Pattern", components=0)
UNKNOWN = Space(family="Unknown", components=0)
DEVICE = {"/DeviceGray": GRAY, "/DeviceRGB": RGB, "/DeviceCMYK": CMYK, "/Pattern": PATTERN}


def resolve(value: Any, resources: Any = None, depth: int = 0) -> Space:
    """The space that a name or an array means, with the resources of its content stream.

    A space that can't be understood is `UNKNOWN`, never an exception.
    """
    if depth > DEEPEST:
        return UNKNOWN
    if isinstance(value, pikepdf.Name):
        return _named(written(value), resources, depth)
    if isinstance(value, pikepdf.Array) and len(value):
        return _array(value, resources, depth)
    return UNKNOWN


def _named(name: str, resources: Any, depth: int) -> Space:
    name = SHORT.get(name, name)
    if name in DEVICE:
        return DEVICE[name]
    table = resources.get("/ColorSpace") if isinstance(resources, pikepdf.Dictionary) else None
    if isinstance(table, pikepdf.Dictionary) and name in table:
        return resolve(table[name], resources, depth + 1)
    return UNKNOWN


def _array(value: Any, resources: Any, depth: int) -> Space:
    family = SHORT.get(written(value[0]), written(value[0]))
    if family in DEVICE and len(value) == 1:
        return DEVICE[family]
    family = family.lstrip("/")
    if family in COMPONENTS:
        return Space(family=family, components=COMPONENTS[family])
    if len(value) < 2:
        return UNKNOWN
    if family == "ICCBased" and isinstance(value[1], pikepdf.Stream):
        return _icc(value[1], resources, depth)
    if family == "Indexed":
        return Space(family=family, components=1, base=resolve(value[1], resources, depth + 1))
    if family == "Pattern":
        return Space(family=family, components=0, base=resolve(value[1], resources, depth + 1))
    if family in {"Separation", "DeviceN"} and len(value) >= 3:
        names = value[1] if family == "DeviceN" else [value[1]]
        inks = tuple(written(one).lstrip("/") for one in names)
        base = resolve(value[2], resources, depth + 1)
        return Space(family=family, components=len(inks), base=base, inks=inks)
    return UNKNOWN


def _icc(stream: pikepdf.Stream, resources: Any, depth: int) -> Space:
    data = stream.read_bytes()
    alternate = stream.get("/Alternate")
    return Space(
        family="ICCBased",
        components=integer(stream.get("/N", 0)),
        base=None if alternate is None else resolve(alternate, resources, depth + 1),
        profile=hashlib.sha256(data).hexdigest(),
        device_profile=data[:128],
    )


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as painted. values: each 0 to 1 as in the file. pattern: its name, if it is one."""

    space: Space
    values: tuple[float, ...] = ()
    pattern: str = ""

    @property
    def cmyk(self) -> tuple[float, float, float, float] | None:
        """Inks, 0 to 1 each; None where they aren't plain: light, ICC, patterns, spot inks."""
        family, values = self.space.family, self.values
        if family == "DeviceCMYK" and len(values) == 4:
            return values[0], values[1], values[2], values[3]
        if family == "DeviceGray" and len(values) == 1:
            return 0.0, 0.0, 0.0, 1.0 - values[0]
        if family == "Separation" and self.space.inks == ("Black",) and len(values) == 1:
            return 0.0, 0.0, 0.0, values[0]
        return None

    @property
    def inks(self) -> int:
        """How many inks print; 0 for white and where it isn't known."""
        cmyk = self.cmyk
        if cmyk is not None:
            return sum(value > 0.005 for value in cmyk)
        if self.space.inks and len(self.values) == len(self.space.inks):
            return sum(value > 0.005 for value in self.values)
        return 0

    @property
    def is_white(self) -> bool:
        """Whether it puts no ink on paper."""
        cmyk = self.cmyk
        return cmyk is not None and max(cmyk) <= 0.005

    @property
    def is_black_only(self) -> bool:
        """Whether it is K alone, 95 % or more."""
        cmyk = self.cmyk
        return cmyk is not None and max(cmyk[:3]) <= 0.005 and cmyk[3] >= 0.95

    def __str__(self) -> str:
        if self.pattern:
            return f"pattern {self.pattern}"
        numbers = " ".join(f"{value:.3g}" for value in self.values)
        return f"{self.space.name} {numbers}".strip()


BLACK = Colour(GRAY, (0.0,))


def initial(space: Space) -> Colour:
    """The colour that a content stream has after it chose a space."""
    if space.family == "DeviceCMYK" or (space.family == "ICCBased" and space.components == 4):
        return Colour(space, (0.0, 0.0, 0.0, 1.0))
    if space.inks:
        return Colour(space, (1.0,) * len(space.inks))
    return Colour(space, (0.0,) * space.components)
