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
    ("EX12-2026", "invitation-210x99-fr", 1),
)

STEP = 64
"""Of 255: less between two pixels is the renderer's rounding."""

PART = 0.004
"""Of all pixels: a line of text that moved by a millimetre changes three times as many."""


def name(release: str, document: str, page: int) -> str:
    """The file of a golden page, without ending."""
    return f"{release}-{document}-{page + 1}".lower()


def drawn(out: Path, release: str, document: str, page: int) -> Image.Image:
    """A page of an e-mail edition below `out`, in greys."""
    pdf = pypdfium2.PdfDocument(out / release / "email" / f"{release}-{document}.pdf")
    return pdf[page].render(scale=PPI / 72).to_pil().convert("L")


def changed(golden: Image.Image, now: Image.Image) -> float:
    """The part of the pixels that differ by more than a step; 1 where the sizes do."""
    if golden.size != now.size:
        return 1.0
    histogram = ImageChops.difference(golden, now).histogram()
    return sum(histogram[STEP:]) / (golden.width * golden.height)


def show_difference(golden: Image.Image, now: Image.Image, target: Path) -> None:
    """Before, after and what differs, side by side."""
    size = (max(golden.width, now.width), max(golden.height, now.height))
    before, after = (Image.new("L", size, 255) for _ in range(2))
    before.paste(golden)
    after.paste(now)
    sheet = Image.new("L", (3 * size[0] + 16, size[1]), 128)
    difference = ImageChops.invert(ImageChops.difference(before, after))
    for index, picture in enumerate((before, after, difference)):
        sheet.paste(picture, (index * (size[0] + 8), 0))
    target.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(target)


def renew(out: Path) -> None:
    """Draw all golden pages anew from the kits below `out`."""
    for one in PAGES:
        picture = drawn(out, *one).quantize(16)
        picture.save(HERE / f"{name(*one)}.png", optimize=True)


if __name__ == "__main__":
    renew(Path(sys.argv[1]))
