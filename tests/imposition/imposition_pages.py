"""Print editions of numbered pages, made by the stages that make the real ones."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2
import weasyprint
from PIL import Image, ImageChops, ImageStat

from kit.colour.condition import condition
from kit.colour.palette import Palette, Role
from kit.edition.print import print_edition
from kit.imposition import Job, impose
from kit.page.types import Page
from kit.pdf.record import Record
from kit.press.types import Master
from kit.units import Mm

ROOT = Path(__file__).parents[2]
DPI = 60

PALETTE = Palette(
    roles=(
        Role(name="text", rgb=(20, 22, 26), cmyk=(0, 0, 0, 100)),
        Role(name="ground", rgb=(238, 200, 120), cmyk=(5, 20, 60, 0)),
        Role(name="accent", rgb=(201, 58, 24), cmyk=(0, 90, 100, 15)),
    )
)

RECORD = Record(
    identifier="CP1/carton/fr",
    title="Cartons",
    author=("Orbite",),
    subject="",
    keywords=(),
    rights="",
    language="fr",
    created=datetime.fromisoformat("2020-09-21T08:00:00+02:00"),
)


def keep(key: str, make: Callable[[], bytes]) -> bytes:
    return make()


def imposed(pdf: bytes, scheme: str, **options: object) -> bytes:
    """The pages on press sheets, beneath which stands `carton`."""
    font = next((ROOT / "fonts").rglob("*Regular.otf")).read_bytes()
    return impose(pdf, scheme, Job(name="carton", font=font, keep=keep), **options)


@cache
def printed(pages: int, width: float, height: float) -> bytes:
    """A print edition of numbered pages, their ground painted to the edge of the bleed."""
    style = (
        f"@page{{size:{width}mm {height}mm;margin:5mm;bleed:3mm;background:#eec878}}"
        f'div{{break-before:page;font:bold {height / 2}mm/1.1 "DejaVu Sans";color:#14161a}}'
        f"i{{position:absolute;left:-8mm;top:-8mm;width:10mm;height:{height / 2}mm;"
        "background:linear-gradient(#c93a18,#eec878)}"
    )
    body = "".join(f"<div>{number}<i></i></div>" for number in range(1, pages + 1))
    pdf = weasyprint.HTML(string=f"<html lang=fr><title>x</title><style>{style}</style>{body}")
    master = Master(
        page=Page(
            document="carton",
            format="",
            language="fr",
            html="",
            css=(),
            assets={},
            record=RECORD,
            palette=PALETTE,
            width=Mm(width),
            height=Mm(height),
            bleed=Mm(3),
            budget=1,
        ),
        pdf=pdf.write_pdf(pdf_tags=True),
        pages=pages,
        fonts=frozenset(),
        reads=frozenset(),
        findings=(),
    )
    profile = (ROOT / "assets/icc/FOGRA39L_coated.icc").read_bytes()
    font = next((ROOT / "fonts").rglob("*Regular.otf")).read_bytes()
    made = print_edition(master, condition=condition(profile), slug_font=font, keep=keep)
    assert not made.findings
    assert made.pages == pages
    return made.pdf


def trim_of(page: pikepdf.Page) -> tuple[float, ...]:
    return tuple(float(edge) for edge in page.obj.TrimBox)


def shown(pdf: bytes, page: int, box: tuple[float, ...]) -> Image.Image:
    """What stands inside a box of a page, given in points from its lower left corner."""
    document = pypdfium2.PdfDocument(pdf)
    one = document[page]
    width, height = one.get_size()
    crop = (box[0], box[1], width - box[2], height - box[3])
    picture: Image.Image = one.render(scale=DPI / 72, crop=crop).to_pil().convert("RGB")
    return picture


def differ(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures are apart on the average, 0 to 255; a pixel of size is allowed."""
    size = (min(one.width, other.width), min(one.height, other.height))
    assert abs(one.width - other.width) <= 2
    assert abs(one.height - other.height) <= 2
    both = ImageChops.difference(one.resize(size), other.resize(size))
    return max(ImageStat.Stat(both).mean)


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))
