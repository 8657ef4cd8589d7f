"""One place that knows how a page is made for the press; a hundred cases outlive a change of it."""

import hashlib
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kit.colour.palette import Palette
from kit.page.types import Page
from kit.pdf.record import Record
from kit.source.types import Asset
from kit.units import Mm

FONTS = Path(__file__).parents[2] / "fonts"
SERIF = FONTS / "source-serif-4" / "SourceSerif4SmText-Regular.otf"
SANS = FONTS / "ibm-plex-sans" / "IBMPlexSans-Text.ttf"


def asset_of(path: Path, media_type: str) -> Asset:
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return Asset(sha256=sha256, path=path, media_type=media_type, origin=path.name)


def face(family: str, asset: Asset) -> str:
    return f"@font-face {{ font-family: '{family}'; src: url({asset.address}) }}"


BASE = """
@page { size: 210mm 297mm; margin: 27mm 20.25mm; bleed: 3mm }
html { font: 9.5pt/4.5mm 'Kit Serif'; hyphens: manual }
body, p, h1, h2, ul, ol, figure, blockquote { margin: 0; padding: 0 }
"""


def page_of(
    body: str,
    css: str = "",
    *,
    assets: tuple[Asset, ...] = (),
    lang: str = "fr",
    head: str = "",
    root: str = "",
) -> Page:
    serif = asset_of(SERIF, "font/otf")
    record = Record(
        identifier=f"CP1/communique/a4/{lang}",
        title="Un partenariat",
        author=("Agence Orbite", "Société d’imagerie"),
        subject="Communiqué de presse",
        keywords=("espace", "médecine"),
        rights="© Agence Orbite",
        language=lang,
        created=datetime(2020, 9, 21, tzinfo=ZoneInfo("Europe/Paris")),
    )
    return Page(
        document="communique",
        format="a4",
        language=lang,
        html=f"<!doctype html><html lang={lang} {root}><head><title>Un partenariat</title>{head}"
        f"</head><body>{body}</body></html>",
        css=(("fonts.css", face("Kit Serif", serif)), ("base.css", BASE), ("page.css", css)),
        assets={one.sha256: one for one in (serif, *assets)},
        record=record,
        palette=Palette(roles=()),
        width=Mm(210),
        height=Mm(297),
        bleed=Mm(3),
        budget=500_000,
    )


@pytest.fixture
def page():
    return page_of
