"""The whole print set of the samples: no error, no more ink than the paper bears, and each role
that a brand declares in K on the black plate alone, as Ghostscript separates every page.

tiffsep draws the plates, another device than the one by which preflight measures ink.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
import yaml
from edition_samples import ROOT, SAMPLES, print_set
from PIL import Image

from kit.colour.palette import Cmyk
from kit.pdf.geometry import Box, grow, height, holds, overlaps, width
from kit.pdf.things import Path as Outline
from kit.pdf.things import Text, Thing
from kit.pdf.walk import PageFacts, PdfFile
from kit.preflight import preflight
from kit.preflight.ink import with_ink
from kit.ticket.inks import amounts_of

pytestmark = [pytest.mark.slow, pytest.mark.needs("gs")]

PLATES = ("Cyan", "Magenta", "Yellow", "Black")
DPI = 72
NONE = 3
"""Of 255: what rounding leaves on a plate."""


@dataclass(frozen=True)
class Printed:
    """A print edition, and the roles of its brand that are black ink alone."""

    path: Path
    blacks: frozenset[Cmyk]

    @cached_property
    def file(self) -> PdfFile:
        return PdfFile(self.path.read_bytes())


@pytest.fixture(scope="module", params=SAMPLES)
def printed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Printed, ...]:
    """Every document, in every format and language, of one sample."""
    files = print_set(tmp_path_factory.mktemp("office"), request.param)
    card = (ROOT / "releases" / request.param / "release.yaml").read_text("utf-8")
    issuer = yaml.safe_load(card)["issuers"][0]
    blacks = blacks_of(ROOT / "assets" / "brands" / issuer / "brand.yaml")
    return tuple(Printed(path, blacks) for path in files)


def blacks_of(brand: Path) -> frozenset[Cmyk]:
    colours = yaml.safe_load(brand.read_text("utf-8"))["colours"].values()
    inks = (tuple(one["cmyk"]) for one in colours)
    return frozenset(one for one in inks if not any(one[:3]) and one[3])


def test_the_whole_print_set_passes_preflight_and_its_ink_is_bounded(
    printed: tuple[Printed, ...],
) -> None:
    for one in printed:
        pdf = one.path.read_bytes()
        report = with_ink(preflight(pdf, "print"), pdf)
        assert report.errors == (), one.path.name
        assert report.not_measured == ()
        assert "ink-measured" in report.checked


def test_what_a_brand_declares_in_black_is_on_the_black_plate_alone(
    printed: tuple[Printed, ...], tmp_path: Path
) -> None:
    judged = 0
    for one in printed:
        plates = separated(one.path, tmp_path / one.path.stem)
        for page in one.file.pages:
            judged += judge(one, page, plates[page.number - 1])
    assert judged > 300


def judge(printed: Printed, page: PageFacts, plates: dict[str, Image.Image]) -> int:
    """Look at each thing in black ink; how many stood on bare paper."""
    things = [one for one in page.tape.things if one.is_seen]
    bare = 0
    for thing in things:
        if not is_black(thing, printed.blacks) or not overlaps(thing.visible, page.trim):
            continue
        around = grow(thing.visible, 1)
        beneath = [one for one in things if one is not thing and overlaps(one.visible, around)]
        for at, plate in enumerate(PLATES[:3]):
            allowed = max((inks[at] for one in beneath for inks in amounts_of(one)), default=0.0)
            found = most(plates[plate], thing.visible, page.media)
            where = f"{printed.path.name}, {thing.where}: {plate}"
            assert found <= 2.55 * allowed + NONE, where
            bare += at == 0 and not allowed
        if isinstance(thing, Text) and not thing.is_blank and holds(page.trim, thing.visible):
            assert most(plates["Black"], thing.visible, page.media) > NONE, thing.where
    return bare


def is_black(thing: Thing, blacks: frozenset[Cmyk]) -> bool:
    if not isinstance(thing, (Text, Outline)) or thing.alpha < 1:
        return False
    inks = list(amounts_of(thing))
    return bool(inks) and all(one in blacks for one in inks)


def most(plate: Image.Image, box: Box, media: Box) -> int:
    """The most ink, 0 to 255, of any pixel whose middle lies in a box."""
    scale = DPI / 72
    left, top = round((box[0] - media[0]) * scale), round((media[3] - box[3]) * scale)
    size = (max(1, round(width(box) * scale)), max(1, round(height(box) * scale)))
    cut = plate.crop((left, top, left + size[0], top + size[1]))
    low, _ = cut.getextrema()
    assert isinstance(low, int)
    return 255 - low


def separated(pdf: Path, folder: Path) -> list[dict[str, Image.Image]]:
    """The plates of every page; 0 is full ink."""
    folder.mkdir()
    command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiffsep", f"-r{DPI}"]
    command += ["-dUseCropBox=false", "-dTextAlphaBits=1", "-dGraphicsAlphaBits=1"]
    subprocess.run([*command, f"-sOutputFile={folder}/p%d.tif", str(pdf)], check=True)
    return list(_read(folder))


def _read(folder: Path) -> Iterator[dict[str, Image.Image]]:
    for number in range(1, len(list(folder.glob("p*(Black).tif"))) + 1):
        found = {}
        for name in PLATES:
            with Image.open(folder / f"p{number}({name}).tif") as plate:
                found[name] = plate.convert("L")
        yield found
