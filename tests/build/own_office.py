"""A workspace with folders of its own names, its own brand, layout, type family and profile.

Its release speaks two languages and shows a PNG and a TIFF; beside it lie a passcode, and a chapter
that no document sets.
"""

import shutil
from pathlib import Path

import yaml
from kit_command import ROOT
from PIL import Image

REFERENCE = "NP7-2026"
PASSCODE = "coquelicot-7431"
SETTINGS = """
[folders]
releases = "communiques"
layouts = "maquettes"
brands = "marques"
fonts = "polices"

[output]
profile = "profils/presse.icc"
"""
RELEASE = {
    "reference": REFERENCE,
    "date": "2026-03-02",
    "languages": ["fr", "en"],
    "issuers": ["maison"],
    "meeting": {
        "start": "2026-03-05T11:00 Europe/Paris",
        "url": "https://presse.example.org/np7/direct",
    },
    "photos": [
        {"file": "photos/jardin.png", "credit": "Maison Exemple"},
        {"file": "photos/verger.tif", "credit": "Maison Exemple"},
    ],
    "documents": ["bulletin", "photos"],
}
TEXT = """---
title: Un jardin ouvre au public
meeting_name: Visite du jardin
photos:
  jardin: {alt: Un jardin, caption: Le jardin au matin.}
  verger: {alt: Un verger, caption: Le verger le soir.}
---

Le jardin ouvre ses grilles au printemps, après deux ans de travaux.

> C’est un jardin de ville.
"""
CHAPTER = """---
kind: article
title: Deux ans
---

Les travaux ont duré deux ans.
"""
NOTES = (
    '<svg xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
    'inkscape:export-filename="{folder}/logo.png" '
)


def make_office(folder: Path) -> Path:
    """The workspace in `folder`; the path of its release."""
    _write(folder / "kit.toml", SETTINGS)
    _brand(folder / "marques" / "maison", folder)
    _layout(folder / "maquettes" / "bulletin")
    _family(folder / "polices" / "maison-sans")
    (folder / "profils").mkdir()
    shutil.copy(ROOT / "assets/icc/FOGRA39L_coated.icc", folder / "profils" / "presse.icc")
    release = folder / "communiques" / REFERENCE
    _write(release / "release.yaml", yaml.safe_dump(RELEASE, allow_unicode=True))
    for language in ("fr", "en"):
        _write(release / f"text.{language}.md", TEXT)
        _write(release / "dossier" / f"01-travaux.{language}.md", CHAPTER)
    _write(release / "meeting.secret", PASSCODE)
    (release / "photos").mkdir()
    _picture((1800, 1200), "green").save(release / "photos" / "jardin.png")
    _picture((1800, 1200), "olive").save(release / "photos" / "verger.tif")
    return release


def _brand(folder: Path, office: Path) -> None:
    shutil.copytree(ROOT / "assets" / "brands" / "starter", folder)
    brand = yaml.safe_load((folder / "brand.yaml").read_text("utf-8"))
    brand["families"] = ["source-serif-4", "maison-sans"]
    _write(folder / "brand.yaml", yaml.safe_dump(brand, allow_unicode=True))
    logo = folder / "logo.svg"
    _write(logo, logo.read_text("utf-8").replace("<svg ", NOTES.format(folder=office), 1))


def _layout(folder: Path) -> None:
    shutil.copytree(ROOT / "layouts" / "communique", folder)
    _picture((90, 90), "brown").save(folder / "ornement.png")
    page = folder / "page.html"
    shown = (
        '<img alt="" style="width: 8mm" src="{{ image(layout.assets["bulletin/ornement.png"]) }}">'
    )
    words = page.read_text("utf-8").replace('<main class="text">', f'{shown}\n<main class="text">')
    assert shown in words
    _write(page, words)


def _family(folder: Path) -> None:
    shutil.copytree(ROOT / "fonts" / "source-sans-3", folder)


def _picture(size: tuple[int, int], colour: str) -> Image.Image:
    picture = Image.linear_gradient("L").resize(size)
    return Image.composite(Image.new("RGB", size, colour), Image.new("RGB", size, "white"), picture)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
