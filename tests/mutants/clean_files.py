"""A clean file of each edition, made by the real press from a page with a bit of everything."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import qrcode
from PIL import Image, ImageDraw

from kit.colour.condition import condition
from kit.colour.palette import Palette, Role
from kit.edition.archive import archive_edition
from kit.edition.email import email_edition
from kit.edition.print import print_edition
from kit.edition.types import Embedded, Relationship
from kit.page.types import Code, Mandatory, Page
from kit.pdf.record import Record
from kit.preflight import Expected
from kit.press.render import press_here
from kit.press.types import Master
from kit.source.types import Asset
from kit.units import Mm

ROOT = Path(__file__).parents[2]
SERIF = ROOT / "fonts/source-serif-4/SourceSerif4SmText-Regular.otf"
SANS = ROOT / "fonts/ibm-plex-sans/IBMPlexSans-Text.ttf"
ADDRESS = "https://presse.example.org/q/12"
TITLE = "Une marée sous la loupe"

PALETTE = Palette(
    roles=(
        Role(name="paper", rgb=(255, 255, 255), cmyk=(0, 0, 0, 0)),
        Role(name="text", rgb=(0x14, 0x16, 0x1A), cmyk=(0, 0, 0, 100)),
        Role(name="accent", rgb=(0xC9, 0x3A, 0x18), cmyk=(0, 90, 100, 15)),
        Role(name="ground", rgb=(0x0B, 0x1B, 0x3B), cmyk=(100, 80, 0, 75)),
        Role(name="code", rgb=(0, 0, 0), cmyk=(0, 0, 0, 100)),
    )
)
RECORD = Record(
    identifier="ESSAI-12/essai/a4/fr",
    title=TITLE,
    author=("Institut des marées",),
    subject="Un essai de contrôle",
    keywords=("marée", "mesure"),
    rights="© Institut des marées",
    language="fr",
    created=datetime(2021, 3, 4, 9, tzinfo=ZoneInfo("Europe/Paris")),
)
STYLE = """
@page { size: 210mm 297mm; margin: 27mm 20mm; bleed: 3mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt 'Essai Sans' } }
html { font: 10pt/14pt 'Essai Serif'; color: #14161a; hyphens: manual }
h1, h2, h3 { font: 20pt/26pt 'Essai Sans'; color: #0b1b3b; bookmark-level: 1; margin: 0 0 6pt }
h2 { font-size: 14pt; bookmark-level: 2 } h3 { font-size: 11pt; bookmark-level: 3 }
a { color: inherit; text-decoration: none }
p, ul, table, figure { margin: 0 0 8pt; padding: 0 } ul { padding-left: 12pt }
.band { position: absolute; top: -30mm; left: -23mm; width: 216mm; height: 18mm;
  background: #0b1b3b }
.band p { position: absolute; left: 23mm; top: 9mm; color: #ffffff; font: 10pt 'Essai Sans' }
.first { padding-top: 6mm }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: 2pt 0 }
tr { border-bottom: 0.5pt solid #14161a }
figure img { width: 60mm; height: 40mm; display: block }
.code { width: 30mm; height: 30mm; display: block }
.new { break-before: page }
.words { opacity: 0.9 }
"""
FACES = (
    "@font-face {{ font-family: 'Essai Serif'; src: url({serif}) }}"
    "@font-face {{ font-family: 'Essai Sans'; src: url({sans}) }}"
)
PARAGRAPH = (
    "<p>Deux fois par jour, la mer monte et redescend ; ceux qui la mesurent notent l’heure, la "
    "hauteur et le vent, puis comparent leurs carnets à ceux de leurs prédécesseurs. Rien ne se "
    "répète tout à fait, et c’est ce qui les retient au bord de l’eau.</p>"
)
BODY = f"""
<div class="band"><p>Institut des marées, essai 12</p></div>
<h1 class="first">{TITLE}</h1>
{PARAGRAPH}
<p>Les carnets sont sur <a href="https://marees.example.org/carnets" title="Les carnets">le site
de l’institut</a>, ou par <a href="mailto:presse@example.org" title="Écrire au service de
presse">courrier électronique</a>.</p>
<h2>Ce qui est mesuré</h2>
<ul><li>la hauteur de l’eau</li><li>l’heure de l’étale</li></ul>
<table><thead><tr><th>Port</th><th>Hauteur</th></tr></thead>
<tbody><tr><td>Port-Blanc</td><td>9,2 m</td></tr><tr><td>Saint-Gilles</td><td>4,1 m</td></tr>
</tbody></table>
<h3>En image</h3>
<figure><img src="{{photo}}" alt="Une échelle de marée contre un quai"></figure>
<div class="words">{PARAGRAPH}</div>
{PARAGRAPH * 3}
<h2 class="new">Suivre la marée</h2>
{{code}}
<p>{ADDRESS}</p>
{PARAGRAPH * 7}
<h2 class="new">La suite</h2>{PARAGRAPH * 9}
<h2 class="new">La fin</h2>{PARAGRAPH * 2}
"""


@dataclass(frozen=True)
class Clean:
    """A file without a fault, and what its build promised."""

    profile: str
    pdf: bytes
    expected: Expected


@cache
def clean(profile: str) -> Clean:
    """The clean file of a profile, made once in a session."""
    made = master()
    if profile == "print":
        press = condition((ROOT / "assets/icc/FOGRA39L_coated.icc").read_bytes())
        pdf = print_edition(made, condition=press, slug_font=SANS.read_bytes(), keep=keep).pdf
    elif profile == "email":
        pdf = email_edition(made, keep=keep).pdf
    else:
        srgb = (ROOT / "assets/icc/sRGB2014.icc").read_bytes()
        pdf = archive_edition(made, sources=SOURCES, srgb=srgb, keep=keep).pdf
    return Clean(profile, pdf, expected(profile, made.pages))


SOURCES = (
    Embedded(
        name="release.yaml",
        data=b"reference: ESSAI-12\n",
        media_type="application/yaml",
        relationship=Relationship.SOURCE,
        description="Les faits",
    ),
    Embedded(
        name="text.fr.md",
        data=b"Deux fois par jour, la mer monte.\n",
        media_type="text/markdown",
        relationship=Relationship.SOURCE,
        description="Le texte",
    ),
)


def expected(profile: str, pages: int) -> Expected:
    """What the build of these files promises."""
    return Expected(
        fonts=frozenset({"SourceSerif4SmText-Regular", "IBMPlexSans-Text", "IBMPlexSans"}),
        mandatory=(
            Mandatory(name="title", text=TITLE),
            Mandatory(name="contact", text="courrier électronique"),
        ),
        codes=(Code(payload=ADDRESS, purpose="suivre la marée"),),
        trim=(Mm(210), Mm(297)),
        pages=pages,
        budget=300_000 if profile == "email" else None,
        title=TITLE,
        language="fr",
        embedded=frozenset({"release.yaml", "text.fr.md"}) if profile == "archive" else frozenset(),
        private=frozenset({"machine-de-camille"}),
    )


@cache
def master() -> Master:
    """The master of the page above."""
    with TemporaryDirectory() as folder:
        photo = stored(Path(folder) / "quai.jpg", quay())
        faces = (asset(SERIF, "font/otf"), asset(SANS, "font/ttf"))
        html = BODY.replace("{photo}", photo.address).replace("{code}", drawn_code())
        return press_here(
            Page(
                document="essai",
                format="a4",
                language="fr",
                html=f"<!doctype html><html lang=fr><head><title>{TITLE}</title></head>"
                f"<body>{html}</body></html>",
                css=(
                    ("faces.css", FACES.format(serif=faces[0].address, sans=faces[1].address)),
                    ("page.css", STYLE),
                ),
                assets={one.sha256: one for one in (*faces, photo)},
                record=RECORD,
                palette=PALETTE,
                width=Mm(210),
                height=Mm(297),
                bleed=Mm(3),
                budget=300_000,
            )
        )


def keep(key: str, make: object) -> bytes:
    """No cache: what is asked for is made."""
    assert callable(make)
    made = make()
    assert isinstance(made, bytes)
    return made


def stored(path: Path, data: bytes) -> Asset:
    """A picture as the source stage would store it."""
    path.write_bytes(data)
    return asset(path, "image/jpeg")


def asset(path: Path, media_type: str) -> Asset:
    """An asset of a file."""
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return Asset(sha256=sha256, path=path, media_type=media_type, origin=path.name)


def quay() -> bytes:
    """A picture of 300 pixels an inch at 60 × 40 mm."""
    picture = Image.new("RGB", (720, 480), (214, 224, 232))
    drawing = ImageDraw.Draw(picture)
    drawing.rectangle((0, 300, 720, 480), fill=(60, 96, 120))
    drawing.rectangle((330, 60, 380, 420), fill=(150, 120, 80))
    for y in range(80, 420, 40):
        drawing.rectangle((330, y, 355, y + 6), fill=(40, 30, 20))
    held = io.BytesIO()
    picture.save(held, "JPEG", quality=85)
    return held.getvalue()


def drawn_code() -> str:
    """The code as a drawing: one path, runs of modules joined."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
    code.add_data(ADDRESS)
    rows = code.get_matrix()
    runs = []
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            end = x
            while end < len(row) and row[end]:
                end += 1
            if end > x:
                runs.append(f"M{x} {y}h{end - x}v1h-{end - x}z")
            x = end + 1
    size = len(rows)
    return (
        f'<svg class="code" viewBox="0 0 {size} {size}" role="img">'
        f'<title>Code vers {ADDRESS}</title><path fill="#000000" d="{"".join(runs)}"/></svg>'
    )
