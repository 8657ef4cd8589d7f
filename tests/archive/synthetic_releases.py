"""Published releases made up by a script: small PDFs, words drawn by lot, a true `kit.json`."""

from __future__ import annotations

import hashlib
import io
import json
import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pikepdf

TEXT = """
    année mesure orbite télescope spectre lumière équipe données étoile galaxie poussière
    cœur œuvre façade théâtre exposition affiche hélice océan côte île marée récif forêt
    chêne écorce vallée glacier neige été hiver matière énergie atome réseau calcul modèle
    public visite gratuit entrée tarif horaire annonce partenaire mécène région ville
"""
WORDS = TEXT.split()
PERSONS = ("Camille Leroux", "Noé Besançon", "Irène d'Ambly", "Maël Œuvrard", "Zoé Gauthier")
ISSUERS = (("orbite", "Orbite"), ("sim", "Société des images mesurées"), ("rive", "La Rive"))
CREDITS = ("© Anaïs Delcourt / Orbite", "© Émile Faure", "© La Rive, Hugo Père")


def publish(
    folder: Path,
    reference: str = "CP106-2020",
    *,
    day: str = "2020-09-21",
    title: str = "La lumière d’une étoile double",
    pages: Sequence[str] = ("Une équipe mesure la lumière d’une étoile double.",),
    people: Sequence[str] = ("Camille Leroux",),
    credits: Sequence[str] = ("© Anaïs Delcourt / Orbite",),
    issuers: Sequence[tuple[str, str]] = ISSUERS[:1],
    erratum: Mapping[str, Any] | None = None,
    findings: Sequence[Mapping[str, str]] = (),
) -> Path:
    """Make `folder/REFERENCE` as `kit build` would publish it; the folder."""
    released = folder / reference
    files = []
    for edition in ("email", "print", "archive"):
        tail = "" if edition == "email" else f"-{edition}"
        path = f"{edition}/{reference}-communique-fr{tail}.pdf"
        data = pdf(pages, edition)
        write(released / path, data)
        files.append(_entry(path, edition, data, len(pages)))
    manifest = {
        "schema": 1,
        "reference": reference,
        "date": day,
        "place": {"fr": "Paris"},
        "embargo": f"{day}T06:00+02:00",
        "languages": ["fr"],
        "title": {"fr": title},
        "issuers": [
            {"key": key, "name": {"fr": name}, "address": f"mailto:{key}@example.org"}
            for key, name in issuers
        ],
        "people": list(people),
        "credits": list(credits),
        "rights": {"fr": "Reproduction libre avec le crédit."},
        "documents": ["communique"],
        "erratum": erratum,
        "files": files,
        "inputs": [],
        "versions": {"press-kit": "0.1.0", "weasyprint": "70.0"},
        "findings": list(findings),
    }
    write(released / "kit.json", json.dumps(manifest, ensure_ascii=False, indent=2).encode())
    return released


def erratum(day: str, replaces: str, words: str, reason: str = "Un chiffre était faux.") -> dict:
    """What the build writes of an erratum. words: of the date, in the banner."""
    banner = f"Erratum, annule et remplace la version du {words}"
    return {"date": day, "replaces": replaces, "reason": reason, "banner": {"fr": banner}}


def publish_many(folder: Path, count: int, seed: int = 7) -> list[Path]:
    """`count` releases with words, days, persons, issuers and credits drawn by lot."""
    lot = random.Random(seed)
    made = []
    for number in range(1, count + 1):
        day = date(2015, 1, 1) + timedelta(days=lot.randrange(4000))
        made.append(
            publish(
                folder,
                f"CP{number:04}-{day.year}",
                day=day.isoformat(),
                title=" ".join(lot.sample(WORDS, 6)).capitalize(),
                pages=[" ".join(lot.choices(WORDS, k=80)) for _ in range(lot.choice((1, 1, 2)))],
                people=lot.sample(PERSONS, lot.choice((1, 2))),
                credits=lot.sample(CREDITS, 1),
                issuers=lot.sample(ISSUERS, lot.choice((1, 2))),
            )
        )
    return made


def pdf(pages: Sequence[str], edition: str) -> bytes:
    """A tagless PDF with the text of each page in Helvetica, and the claims of its edition."""
    made = pikepdf.new()
    font = made.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
    )
    for text in pages:
        made.add_blank_page(page_size=(595, 842))
        page = made.pages[-1]
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = made.make_stream(_content(text))
    with made.open_metadata(set_pikepdf_as_editor=False) as xmp:
        if edition == "print":
            xmp["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"] = "PDF/X-4"
        else:
            xmp["{http://www.aiim.org/pdfua/ns/id/}part"] = "1"
        if edition == "archive":
            xmp["pdfaid:part"] = "3"
            xmp["pdfaid:conformance"] = "U"
    out = io.BytesIO()
    made.save(out, deterministic_id=True, force_version="1.7")
    return out.getvalue()


def write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _content(text: str) -> bytes:
    words = text.split()
    lines = [" ".join(words[at : at + 10]) for at in range(0, len(words), 10)]
    shown = b" ".join(b"(" + _escaped(line) + b") '" for line in lines)
    return b"BT /F1 11 Tf 14 TL 72 770 Td " + shown + b" ET"


def _escaped(line: str) -> bytes:
    data = line.encode("cp1252")
    for sign in (b"\\", b"(", b")"):
        data = data.replace(sign, b"\\" + sign)
    return data


def _entry(path: str, edition: str, data: bytes, pages: int) -> dict[str, Any]:
    claims = {
        "email": ["PDF/UA-1"],
        "print": ["PDF/X-4"],
        "archive": ["PDF/A-3u", "PDF/UA-1"],
    }
    return {
        "path": path,
        "document": "communique",
        "format": "",
        "language": "fr",
        "edition": edition,
        "pages": pages,
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "conformance": claims[edition],
        "key": "",
    }
