"""All that a master paints, in the inks of a printing condition.

Streams are rewritten line by line (`stream`); shadings, groups, soft masks and pictures of pixels
are objects and are mapped as such, each once. What belongs to a picture is decided so: the marked
content of a figure, the painting of a replaced box whatever its tag (a logo in a running head is an
artifact), and a pattern that paints shapes (a drawing set as a background). Everything else is the
page, where a colour that no role names is an error: a gradient of the page too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

import pikepdf
from pikepdf import Name

from kit.colour.ink import total
from kit.colour.palette import Cmyk, Rgb
from kit.edition.inks import Ground, Inks, luminosity, written
from kit.edition.matrix import IDENTITY, Matrix, linear, sides, times
from kit.edition.pictures import Placed
from kit.edition.stream import KNOCK, OVER, Stream
from kit.findings import Finding, Place

_SHAPES = frozenset({b"f", b"f*", b"S", b"B", b"B*", b"b", b"b*", b"s", b"TJ", b"Tj"})


@dataclass(slots=True)
class Separation:
    """The separation of one master, page after page; then `finish`."""

    pdf: pikepdf.Pdf
    palette: Inks
    page: int = 0
    ink: float = 0.0
    findings: dict[tuple[object, ...], Finding] = field(default_factory=dict)
    placed: dict[tuple[int, int], Placed] = field(default_factory=dict)
    _written: list[tuple[pikepdf.Object, list[bytes]]] = field(default_factory=list)
    _waiting: list[tuple[Rgb, Callable[[Cmyk], None]]] = field(default_factory=list)
    _seen: set[tuple[int, int]] = field(default_factory=set)
    _masks: dict[tuple[int, int], Mapping[str, pikepdf.Object]] = field(default_factory=dict)

    def separate(self, page: pikepdf.Page) -> Stream:
        """A page's content for print, its lines complete after `finish`."""
        self.page += 1
        page.contents_coalesce()
        data = page.obj.Contents.read_bytes()
        return self._rewrite(data, page.obj.Resources, Ground.PAGE, IDENTITY)

    def finish(self) -> int:
        """Fill in the inks of pictures and write the streams; how many colours were converted."""
        inks = self.palette.to_picture({rgb for rgb, _ in self._waiting})
        for rgb, take in self._waiting:
            take(inks[rgb])
        for stream, lines in self._written:
            stream.write(b"\n".join(lines))
        self.ink = max([self.ink, *(total(cmyk) for cmyk in inks.values())])
        return len(inks)

    # What a stream asks of its host.

    def inks(self, rgb: Rgb, ground: Ground) -> Cmyk | None:
        """The inks of a role or a neutral; None where they come later, or never."""
        cmyk = self.palette[rgb]
        if cmyk is not None:
            self.ink = max(self.ink, total(cmyk))
        elif ground is Ground.PAGE:
            self._refuse_colour(rgb)
        return cmyk

    def wait(self, out: list[bytes], rgb: Rgb, operator: bytes) -> None:
        """Leave a line open for the inks of a picture's colour."""
        at = len(out)
        out.append(b"")

        def take(cmyk: Cmyk) -> None:
            out[at] = written(cmyk) + b" " + operator

        self._waiting.append((rgb, take))

    def paint(self, thing: pikepdf.Object, ground: Ground, ctm: Matrix) -> None:
        """A form or a picture of pixels, painted under `ctm`."""
        if thing.Subtype == Name.Image:
            self._place(thing, ground, ctm)
        elif self._first(thing):
            base = times(linear(list(thing.get("/Matrix", [1, 0, 0, 1]))), ctm)
            self._form(thing, ground, base)

    def fill(self, pattern: pikepdf.Object, ground: Ground, base: Matrix) -> None:
        """A pattern of a stream whose own space is `base`."""
        if not self._first(pattern):
            return
        if pattern.PatternType == 2:
            self.shade(pattern.Shading, ground)
            return
        if ground is Ground.PAGE and _paints_shapes(pattern):
            ground = Ground.PICTURE
        self._form(pattern, ground, times(linear(list(pattern.Matrix)), base))

    def shade(self, shading: pikepdf.Object, ground: Ground) -> None:
        """A shading, its stops in inks, or in grey within a mask."""
        if not self._first(shading) or shading.ColorSpace != Name.DeviceRGB:
            return
        shading.ColorSpace = Name.DeviceGray if ground is Ground.MASK else Name.DeviceCMYK
        self._blend(shading.Function, ground)

    def mask(self, state: pikepdf.Object, ctm: Matrix) -> None:
        """A soft mask: what it paints only says how much shows through."""
        mask = state.SMask
        if isinstance(mask, pikepdf.Dictionary) and self._first(mask.G):
            if "/BC" in mask:
                mask.BC = [_grey(mask.BC)]
            self._form(mask.G, Ground.MASK, ctm)

    def space(self, name: str) -> None:
        """A colour space that no role can name."""
        self._find(
            "colour-without-role",
            name,
            "a colour is given in {space}, which no role of the palette names.",
            "Give it in sRGB, as a role of the brand.",
            space=name,
        )

    def overprint(self, resources: pikepdf.Object) -> None:
        """See that a stream can switch overprint on and off."""
        if "/ExtGState" not in resources:
            resources.ExtGState = pikepdf.Dictionary()
        states = resources.ExtGState
        if OVER not in states:
            on, off = ({"/OP": on, "/op": on, "/OPM": 1} for on in (True, False))
            states[OVER] = pikepdf.Dictionary({"/Type": Name.ExtGState, **on})
            states[KNOCK] = pikepdf.Dictionary({"/Type": Name.ExtGState, **off})

    # How it is done.

    def _first(self, thing: pikepdf.Object) -> bool:
        if not thing.is_indirect:
            return True
        new = thing.objgen not in self._seen
        self._seen.add(thing.objgen)
        return new

    def _form(self, form: pikepdf.Object, ground: Ground, base: Matrix) -> None:
        if "/Group" in form:
            blend = Name.DeviceGray if ground is Ground.MASK else Name.DeviceCMYK
            form.Group.CS = blend
        for key in ("/StructParent", "/StructParents"):
            if key in form:
                del form[key]
        stream = self._rewrite(form.read_bytes(), form.Resources, ground, base)
        self._written.append((form, stream.out))

    def _rewrite(
        self, data: bytes, resources: pikepdf.Object, ground: Ground, base: Matrix
    ) -> Stream:
        masks = self._masks_of(resources)
        if "/ColorSpace" in resources:
            del resources["/ColorSpace"]
        stream = Stream(self, resources, masks, ground, base)
        stream.rewrite(data)
        return stream

    def _masks_of(self, resources: pikepdf.Object) -> Mapping[str, pikepdf.Object]:
        known = self._masks.get(resources.objgen) if resources.is_indirect else None
        if known is not None:
            return known
        states = resources.get("/ExtGState", pikepdf.Dictionary())
        masks = {name: state for name, state in states.items() if "/SMask" in state}
        if resources.is_indirect:
            self._masks[resources.objgen] = masks
        return masks

    def _place(self, image: pikepdf.Object, ground: Ground, ctm: Matrix) -> None:
        assert isinstance(image, pikepdf.Stream)
        held = self.placed.setdefault(image.objgen, Placed(image, ground))
        width, height = sides(ctm)
        held.width, held.height = max(held.width, width), max(held.height, height)

    def _blend(self, function: pikepdf.Object, ground: Ground) -> None:
        if function.FunctionType == 3:
            for part in function.Functions:
                self._blend(part, ground)
            return
        for end in ("/C0", "/C1"):
            rgb = _rgb(function[end])
            if ground is Ground.MASK:
                function[end] = [round(luminosity(rgb), 4)]
            elif (cmyk := self.inks(rgb, ground)) is not None:
                function[end] = _amounts(cmyk)
            else:
                self._waiting.append((rgb, partial(_set_stop, function, end)))

    def _refuse_colour(self, rgb: Rgb) -> None:
        colour = "#" + bytes(rgb).hex()
        self._find(
            "colour-without-role",
            colour,
            "the colour {colour} is no role of the palette, so no one says its inks.",
            "Name it in the brand, or use a role.",
            colour=colour,
        )

    def _find(self, rule: str, thing: str, message: str, remedy: str, **values: str) -> None:
        where = Place(page=self.page, thing=thing)
        self.findings.setdefault(
            (rule, self.page, thing),
            Finding(rule=rule, where=where, message=message, remedy=remedy, values=values),
        )


def _paints_shapes(thing: pikepdf.Object) -> bool:
    """Whether a pattern paints anything but a gradient, itself or through its forms."""
    if any(line in _SHAPES or line.endswith(b"] TJ") for line in thing.read_bytes().split(b"\n")):
        return True
    inner = thing.Resources.get("/XObject", pikepdf.Dictionary())
    return any(form.Subtype == Name.Image or _paints_shapes(form) for _, form in inner.items())


def _rgb(numbers: pikepdf.Object) -> Rgb:
    red, green, blue = (round(float(number) * 255) for number in numbers)
    return (red, green, blue)


def _grey(numbers: pikepdf.Object) -> float:
    values = [float(number) for number in numbers]
    return luminosity(_rgb(numbers)) if len(values) == 3 else values[0]


def _set_stop(function: pikepdf.Object, end: str, cmyk: Cmyk) -> None:
    function[end] = _amounts(cmyk)


def _amounts(cmyk: Cmyk) -> pikepdf.Array:
    return pikepdf.Array([round(amount / 100, 4) for amount in cmyk])
