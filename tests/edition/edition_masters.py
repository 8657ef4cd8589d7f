"""Masters for the tests of this folder, painted by the engine that paints the real ones."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from random import Random

import weasyprint
from PIL import Image, ImageDraw
from weasyprint.urls import URLFetcher, URLFetcherResponse

from kit.colour.palette import Palette, Role
from kit.page.types import Page
from kit.pdf.record import Record
from kit.press.types import Master
from kit.units import Mm

ROOT = Path(__file__).parents[2]

PALETTE = Palette(
    roles=(
        Role(name="paper", rgb=(255, 255, 255), cmyk=(0, 0, 0, 0)),
        Role(name="text", rgb=(0x14, 0x16, 0x1A), cmyk=(0, 0, 0, 100)),
        Role(name="ink", rgb=(0x0B, 0x1B, 0x3B), cmyk=(100, 80, 0, 75)),
        Role(name="accent", rgb=(0xC9, 0x3A, 0x18), cmyk=(0, 90, 100, 15)),
        Role(name="muted-small", rgb=(0x56, 0x62, 0x7A), cmyk=(0, 0, 0, 80)),
        Role(name="tint", rgb=(0xEE, 0xF1, 0xF7), cmyk=(8, 5, 2, 0)),
    )
)

RECORD = Record(
    identifier="CP106-2020/communique/a4/fr",
    title="La lune à l’œil & « nu »",
    author=("Orbite", "Société d’imagerie"),
    subject="Un communiqué",
    keywords=("lune", "R&D <radio>"),
    rights="© Orbite",
    language="fr",
    created=datetime.fromisoformat("2020-09-21T08:00:00+02:00"),
)

STYLE = """
@page{size:A4;margin:20mm;bleed:3mm}
body{font:10pt "DejaVu Serif";color:#14161a}
h1{color:#0b1b3b;font-size:24pt}
a{color:inherit}
"""

DRAWING = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<defs><linearGradient id="g"><stop offset="0" stop-color="#ff0000"/>
<stop offset="1" stop-color="#0000ff" stop-opacity=".3"/></linearGradient>
<radialGradient id="r"><stop offset="0" stop-color="#fff"/>
<stop offset="1" stop-color="#123456"/></radialGradient>
<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse">
<circle cx="5" cy="5" r="3" fill="#00aa55"/></pattern>
<mask id="m"><rect width="100" height="100" fill="#808000"/></mask></defs>
<rect width="50" height="50" fill="url(#g)"/><circle cx="70" cy="30" r="20" fill="url(#r)"/>
<rect x="10" y="60" width="30" height="30" fill="url(#p)"/>
<g opacity=".5"><rect x="60" y="60" width="30" height="30" fill="#c93a18"/>
<rect x="70" y="70" width="30" height="30" fill="#0000ff"/></g>
<g mask="url(#m)"><rect x="40" y="40" width="20" height="20" fill="#00ffff"/></g>
<path d="M0 0L100 100" stroke="#777777"/></svg>"""


@cache
def photo(width: int = 1200, height: int = 900) -> bytes:
    ramp = Image.linear_gradient("L")
    bands = [ramp.rotate(turn).resize((width, height)) for turn in (0, 90, 180)]
    held = io.BytesIO()
    Image.merge("RGB", bands).save(held, "JPEG", quality=88)
    return held.getvalue()


@cache
def grey() -> bytes:
    held = io.BytesIO()
    Image.linear_gradient("L").resize((1200, 900)).save(held, "JPEG", quality=88)
    return held.getvalue()


@cache
def night() -> bytes:
    """A dark and noisy photo, where a profile asks for most ink."""
    random = Random(7)
    noise = [Image.frombytes("L", (600, 400), random.randbytes(240_000)) for _ in range(3)]
    noise = [band.point(lambda value: value // 8) for band in noise]
    held = io.BytesIO()
    Image.merge("RGB", noise).save(held, "JPEG", quality=92)
    return held.getvalue()


@cache
def translucent() -> bytes:
    disc = Image.new("RGBA", (400, 400), (0, 0, 0, 0))
    ImageDraw.Draw(disc).ellipse((10, 10, 390, 390), fill=(200, 30, 60, 128))
    held = io.BytesIO()
    disc.save(held, "PNG")
    return held.getvalue()


class Shelf(URLFetcher):
    """Serves the pictures of these tests."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        data, kind = {
            "kit:photo": (photo(), "image/jpeg"),
            "kit:grey": (grey(), "image/jpeg"),
            "kit:night": (night(), "image/jpeg"),
            "kit:disc": (translucent(), "image/png"),
            "kit:drawing": (DRAWING, "image/svg+xml"),
        }[url]
        return URLFetcherResponse(url, data, {"Content-Type": kind})


def keep(key: str, make: Callable[[], bytes]) -> bytes:
    return make()


@cache
def master(body: str, style: str = "", *, width: float = 210, height: float = 297) -> Master:
    """A master of `body`; its images are kit:photo, kit:disc and kit:drawing."""
    page = f"<html lang=fr><title>{RECORD.title}</title><style>{STYLE}{style}</style>{body}"
    pdf = weasyprint.HTML(string=page, url_fetcher=Shelf()).render()
    return Master(
        page=Page(
            document="communique",
            format="a4",
            language="fr",
            html=page,
            css=(),
            assets={},
            record=RECORD,
            palette=PALETTE,
            width=Mm(width),
            height=Mm(height),
            bleed=Mm(3),
            budget=500_000,
        ),
        pdf=pdf.write_pdf(pdf_tags=True),
        pages=len(pdf.pages),
        fonts=frozenset(),
        reads=frozenset(),
        findings=(),
    )
