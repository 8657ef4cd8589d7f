"""One content stream of the master, rewritten for print.

The engine writes one operator a line and shows text as hexadecimal strings only (measured on
WeasyPrint 70), so a line ends with its operator and a colour stands whole on its line. Whatever
would not be so is found by the gate, which reads the finished file in another way.

What goes: marked content, colours in RGB. What comes: inks, and overprint for small black text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

import pikepdf

from kit.colour.palette import Cmyk, Rgb
from kit.edition.inks import BLACK, Ground, luminosity, written
from kit.edition.matrix import IDENTITY, Matrix, linear, scale, times

OVERPRINTED_BELOW = 12.0

OVER, KNOCK = "/KitOver", "/KitKnock"

_PICTURES = frozenset({b"/Figure", b"/Formula"})


class Host(Protocol):
    """Who knows the objects that a stream names."""

    def inks(self, rgb: Rgb, ground: Ground) -> Cmyk | None: ...
    def wait(self, out: list[bytes], rgb: Rgb, operator: bytes) -> None: ...
    def paint(self, thing: pikepdf.Object, ground: Ground, ctm: Matrix) -> None: ...
    def fill(self, pattern: pikepdf.Object, ground: Ground, base: Matrix) -> None: ...
    def shade(self, shading: pikepdf.Object, ground: Ground) -> None: ...
    def mask(self, state: pikepdf.Object, ctm: Matrix) -> None: ...
    def space(self, name: str) -> None: ...
    def overprint(self, resources: pikepdf.Object) -> None: ...


class Stream:
    """The rewriting of one stream.

    resources: the dictionary that its names refer to. base: from its space to the page's.
    out: its lines for print. patterns: the names of those that it fills with.
    """

    def __init__(
        self,
        host: Host,
        resources: pikepdf.Object,
        masks: Mapping[str, pikepdf.Object],
        ground: Ground,
        base: Matrix,
    ) -> None:
        self.host = host
        self.resources = resources
        self.masks = masks
        self.ground = ground
        self.base = base
        self.out: list[bytes] = []
        self.lines: list[bytes] = []
        self.at = 0
        self.ctm = base
        self.ink: Cmyk | None = BLACK
        self.size = 0.0
        self.over = False
        self.text = IDENTITY
        self.saved: list[tuple[Matrix, Cmyk | None, float, bool, Matrix]] = []
        self.grounds: list[Ground] = []
        self.patterns: set[str] = set()

    def rewrite(self, data: bytes) -> None:
        """Put the lines for print into `out`; colours of pictures are filled in later."""
        self.lines = data.split(b"\n")
        keep = self.out.append
        acts = _ACTS
        for at, line in enumerate(self.lines):
            act = acts.get(line[line.rfind(b" ") + 1 :])
            if act is None:
                keep(line)
            else:
                self.at = at
                act(self, line)

    def save(self, line: bytes) -> None:
        self.saved.append((self.ctm, self.ink, self.size, self.over, self.text))
        self.out.append(line)

    def restore(self, line: bytes) -> None:
        if self.saved:
            self.ctm, self.ink, self.size, self.over, self.text = self.saved.pop()
        self.out.append(line)

    def concatenate(self, line: bytes) -> None:
        self.ctm = times(linear(line.split()), self.ctm)
        self.out.append(line)

    def colour(self, line: bytes) -> None:
        red, green, blue, operator = line.split()
        rgb = (_byte(red), _byte(green), _byte(blue))
        if self.ground is Ground.MASK:
            grey = f"{luminosity(rgb):.4g} ".encode()
            self.out.append(grey + (b"g" if operator == b"rg" else b"G"))
            return
        inks = self.host.inks(rgb, self.ground)
        if operator == b"rg":
            self.ink = inks
        pressed = b"k" if operator == b"rg" else b"K"
        if inks is None:
            self.host.wait(self.out, rgb, pressed)
        else:
            self.out.append(written(inks) + b" " + pressed)

    def space(self, line: bytes) -> None:
        name = line.split()[0]
        if name != b"/Pattern":
            self.host.space(name.decode())
        self.out.append(line)

    def special(self, line: bytes) -> None:
        operands = line.split()
        if operands[0].startswith(b"/"):
            name = operands[0].decode()
            self.patterns.add(name)
            self.host.fill(self.resources["/Pattern"][name], self.ground, self.base)
            if operands[-1] == b"scn":
                self.ink = None
        self.out.append(line)

    def state(self, line: bytes) -> None:
        held = self.masks.get(line.split()[0].decode())
        if held is not None:
            self.host.mask(held, self.ctm)
        self.out.append(line)

    def paint(self, line: bytes) -> None:
        self.knock()
        name = line.split()[0].decode()
        self.host.paint(self.resources["/XObject"][name], self.ground, self.ctm)
        self.out.append(line)

    def shade(self, line: bytes) -> None:
        self.knock()
        name = line.split()[0].decode()
        self.host.shade(self.resources["/Shading"][name], self.ground)
        self.out.append(line)

    def begin_path(self, line: bytes) -> None:
        self.knock()  # between a path and its painting no state may change
        self.out.append(line)

    def begin_text(self, line: bytes) -> None:
        self.text = IDENTITY
        self.out.append(line)

    def place_text(self, line: bytes) -> None:
        self.text = linear(line.split())
        self.out.append(line)

    def font(self, line: bytes) -> None:
        self.size = float(line.split()[-2])
        self.out.append(line)

    def show(self, line: bytes) -> None:
        if self.ink == BLACK and self.ground is not Ground.MASK and self.is_small():
            self.overprint()
        else:
            self.knock()
        self.out.append(line)

    def is_small(self) -> bool:
        return self.size * scale(times(self.text, self.ctm)) < OVERPRINTED_BELOW

    def overprint(self) -> None:
        if not self.over:
            self.host.overprint(self.resources)
            self.out.append(OVER.encode() + b" gs")
            self.over = True

    def knock(self) -> None:
        if self.over:
            self.out.append(KNOCK.encode() + b" gs")
            self.over = False

    def begin_marked(self, line: bytes) -> None:
        tag = line.split()[0]
        if tag in (b"BDC", b"BMC"):
            # The engine gives tag, properties and operator a line each.
            tag = self.out.pop()
            if line == b"BDC" and b"<<" in tag and not tag.startswith(b"/"):
                tag = self.out.pop()
            tag = tag.split()[0]
        self.grounds.append(self.ground)
        if self.ground is Ground.PAGE and (tag in _PICTURES or self.begins_picture()):
            self.ground = Ground.PICTURE

    def begins_picture(self) -> bool:
        """Whether a replaced box is about to be painted: q, perhaps its opacity, its place."""
        ahead = self.lines[self.at + 1 : self.at + 6]
        if not ahead or ahead[0] != b"q":
            return False
        place = [line for line in ahead[1:] if not line.endswith(b" gs")]
        return bool(place) and place[0].startswith(b"1 0 0 1 ") and place[0].endswith(b" cm")

    def end_marked(self, line: bytes) -> None:
        if self.grounds:
            self.ground = self.grounds.pop()


def _byte(value: bytes) -> int:
    return round(float(value) * 255)


_Act = Callable[[Stream, bytes], None]

_ACTS: Mapping[bytes, _Act] = {
    b"q": Stream.save,
    b"Q": Stream.restore,
    b"cm": Stream.concatenate,
    b"rg": Stream.colour,
    b"RG": Stream.colour,
    b"cs": Stream.space,
    b"CS": Stream.space,
    b"scn": Stream.special,
    b"SCN": Stream.special,
    b"gs": Stream.state,
    b"Do": Stream.paint,
    b"sh": Stream.shade,
    b"BT": Stream.begin_text,
    b"Tm": Stream.place_text,
    b"Tf": Stream.font,
    b"TJ": Stream.show,
    b"Tj": Stream.show,
    b"BDC": Stream.begin_marked,
    b"BMC": Stream.begin_marked,
    b"EMC": Stream.end_marked,
    b"m": Stream.begin_path,
    b"re": Stream.begin_path,
}
