"""The golden pages: which ones, how they are drawn, and how two are held against each other."""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
DIFFERENCES = ROOT / "out" / "golden"
PPI = 40

# (release, file without ending, page from 0): few and small, one or two a document.
PAGES = (
    ("CP106-2020", "communique-fr", 0),
    ("CP106-2020", "communique-fr", 1),
    ("CP106-2020", "dossier-fr", 0),
    ("CP106-2020", "dossier-fr", 5),
    ("CP106-2020", "fiche-fr", 0),
    ("CP106-2020", "invitation-a5-fr", 1),
    ("CP106-2020", "affiche-a3-fr", 0),
    ("CP106-2020", "cartes-fr", 0),
    ("CP106-2020", "photos-fr", 0),
    ("EX12-2026", "communique-en", 0),
    ("EX12-2026", "dossier-en", 6),
    ("EX12-2026", "dossier-en", 10),
    ("EX12-2026", "dossier-en", 11),
    ("EX12-2026", "invitation-210x99-fr", 1),
)

SHADES = 0xF0
"""Of a channel, what is kept: sixteen shades make small files."""

STEP = 48
"""Of 255: less between two pixels is rounding, or a shift by a tenth of a pixel."""

MOST = 40
"""Pixels that may differ by more: a line of text that moved by one changes some hundreds."""


def name(release: str, document: str, page: int) -> str:
    """The file of a golden page, without ending."""
    return f"{release}-{document}-{page + 1}".lower()


def drawn(out: Path, release: str, document: str, page: int) -> Image.Image:
    """A page of an e-mail edition below `out`."""
    pdf = pypdfium2.PdfDocument(out / release / "email" / f"{release}-{document}.pdf")
    picture = pdf[page].render(scale=PPI / 72).to_pil().convert("RGB")
    return picture.point(lambda value: value & SHADES)


def changed(golden: Image.Image, now: Image.Image) -> int:
    """How many pixels differ by a step or more in any channel; all where the sizes differ."""
    if golden.size != now.size:
        return max(golden.width * golden.height, now.width * now.height)
    red, green, blue = ImageChops.difference(golden, now).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return sum(most.histogram()[STEP:])


def show_difference(golden: Image.Image, now: Image.Image, target: Path) -> None:
    """Before, after and what differs, side by side."""
    size = (max(golden.width, now.width), max(golden.height, now.height))
    before, after = (Image.new("RGB", size, "white") for _ in range(2))
    before.paste(golden)
    after.paste(now)
    sheet = Image.new("RGB", (3 * size[0] + 16, size[1]), "grey")
    difference = ImageChops.invert(ImageChops.difference(before, after))
    for index, picture in enumerate((before, after, difference)):
        sheet.paste(picture, (index * (size[0] + 8), 0))
    target.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(target)


def renew(out: Path) -> None:
    """Draw all golden pages anew from the kits below `out`."""
    for one in PAGES:
        drawn(out, *one).save(HERE / f"{name(*one)}.png", optimize=True)


if __name__ == "__main__":
    renew(Path(sys.argv[1]))
