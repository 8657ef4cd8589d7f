"""What an archive edition carries: its own sources, dated and sealed; nothing of the machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from hashlib import md5
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from conformance_samples import ROOT, SAMPLES, editions, kit

from kit.pdf.walk import PdfFile
from kit.preflight.private import searched

TYPES = {
    ".yaml": "/application/yaml",
    ".toml": "/application/toml",
    ".md": "/text/markdown",
    ".html": "/text/html",
    ".css": "/text/css",
    ".po": "/text/plain",
    ".svg": "/image/svg+xml",
    ".jpg": "/image/jpeg",
    ".json": "/application/json",
    ".jsonld": "/application/ld+json",
}
DATA = {"release.jsonld", "versions.json"}

# Names that no text says, in the roles of a user, a host, a home and a folder.
USER, HOST, HOME, FOLDER = "quetzalcoatl", "tezcatlipoca", "xiuhtecuhtli", "chalchiuhtlicue"
MACHINE = f"""
import os, platform, socket, sys
socket.gethostname = socket.getfqdn = platform.node = lambda *_: "{HOST}"
from kit.cli import main
sys.exit(main())
"""


@pytest.fixture(scope="module")
def communique(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The three editions of one document, made by a named user, on a named machine."""
    base = tmp_path_factory.mktemp(FOLDER)
    home = base / HOME
    home.mkdir()
    words = ("build", "CP106-2020", "--only", "communique", "--out", str(base / "out"))
    done = subprocess.run(
        [sys.executable, "-c", MACHINE, *words],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "KIT_LANG": "en",
            **dict.fromkeys(("USER", "LOGNAME", "USERNAME"), USER),
            **dict.fromkeys(("HOST", "HOSTNAME", "COMPUTERNAME"), HOST),
            "HOME": str(home),
            "XDG_CACHE_HOME": str(home / "cache"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return base / "out" / "CP106-2020"


def archive_of(folder: Path) -> Path:
    return folder / "archive" / "CP106-2020-communique-fr-archive.pdf"


@pytest.mark.parametrize("edition", ["archive", "email", "print"])
def test_no_stream_or_text_tells_user_host_or_folder(communique: Path, edition: str) -> None:
    (path,) = (communique / edition).glob("*.pdf")
    words = [word.encode() for word in (USER, HOST, HOME, FOLDER, str(ROOT))]
    told = [("the file as it is", path.read_bytes()), *searched(PdfFile(path.read_bytes()))]
    with pikepdf.open(path) as pdf:
        told += [(name, pdf.attachments[name].get_file().read_bytes()) for name in pdf.attachments]
    assert len(told) > 20
    found = [(place, word) for place, data in told for word in words if word in data.lower()]
    assert found == []


def test_the_manifest_tells_none_of_them_either(communique: Path) -> None:
    told = (communique / "kit.json").read_text("utf-8").lower()
    assert [word for word in (USER, HOST, HOME, FOLDER, str(ROOT)) if word in told] == []


def test_a_document_embeds_only_the_photos_that_it_shows(communique: Path) -> None:
    with pikepdf.open(archive_of(communique)) as pdf:
        photos = sorted(name for name in pdf.attachments if name.endswith(".jpg"))
        layouts = {name.split("/")[1] for name in pdf.attachments if name.startswith("layouts/")}
    assert photos == [
        "releases/CP106-2020/photos/leroux.jpg",
        "releases/CP106-2020/photos/vasseur.jpg",
    ]
    assert layouts == {"_base", "communique"}


def test_each_file_says_what_it_is_of_which_day_and_its_digest(communique: Path) -> None:
    with pikepdf.open(archive_of(communique)) as pdf:
        files = list(specifications(pdf))
        assert [name for name, _ in files] == sorted(name for name, _ in files)
        assert {name for name, _ in files} == set(pdf.attachments)
        for name, file in files:
            stream = file.EF.F
            data = stream.read_bytes()
            kind = "/Data" if name in DATA else "/Source"
            assert (str(file.AFRelationship), name) == (kind, name)
            assert (str(stream.Subtype), name) == (TYPES[Path(name).suffix], name)
            assert int(stream.Params.Size) == len(data)
            assert bytes(stream.Params.CheckSum) == md5(data).digest()
            assert str(stream.Params.ModDate) == "D:20200921000000+02'00'"
            assert str(stream.Params.CreationDate) == "D:20200921000000+02'00'"
            assert str(file.Desc)


def test_author_keywords_and_rights_stand_in_info_and_xmp_alike(exhibition: Path) -> None:
    path = exhibition / "EX12-2026" / "archive" / "EX12-2026-communique-en-archive.pdf"
    with pikepdf.open(path) as pdf, pdf.open_metadata() as xmp:
        assert str(pdf.docinfo.Author) == "Museum of Maps"
        assert list(xmp["dc:creator"]) == ["Museum of Maps"]
        assert str(pdf.docinfo.Keywords) == xmp["pdf:Keywords"]
        assert str(pdf.docinfo.Keywords).split(", ") == sorted(
            xmp["dc:subject"], key=str(pdf.docinfo.Keywords).index
        )
        assert xmp["dc:rights"] == "Free to reproduce for the press"


@pytest.fixture(scope="module")
def exhibition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    words = ("EX12-2026", "--only", "communique", "--edition", "archive", "--out", str(out))
    done = kit("build", *words)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def specifications(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    for file in pdf.Root.AF:
        assert str(file.F) == str(file.UF)
        yield str(file.UF), file


# The terms of schema.org that are used, and what each holds.
ARTICLE = {
    "@context": str,
    "@type": str,
    "identifier": str,
    "genre": str,
    "inLanguage": str,
    "headline": str,
    "alternativeHeadline": str,
    "abstract": str,
    "datePublished": str,
    "publisher": list,
    "mentions": list,
    "keywords": list,
    "usageInfo": str,
    "url": str,
    "about": dict,
}
NEEDED = {"@context", "@type", "identifier", "genre", "inLanguage", "headline", "datePublished"}
EVENT = {"@type", "name", "startDate", "endDate", "location"}
GENRES = {
    "communique": "Press release",
    "dossier": "Press kit",
    "fiche": "Fact sheet",
    "invitation": "Press invitation",
}


def linked_data(path: Path) -> dict[str, Any]:
    with pikepdf.open(path) as pdf:
        data = pdf.attachments["release.jsonld"].get_file().read_bytes()
    read = json.loads(data)
    assert isinstance(read, dict)
    return read


def check_shape(told: dict[str, Any]) -> None:
    assert set(told) <= set(ARTICLE)
    assert set(told) >= NEEDED
    assert [key for key, value in told.items() if not isinstance(value, ARTICLE[key])] == []
    assert (told["@context"], told["@type"]) == ("https://schema.org", "NewsArticle")
    assert {one["@type"] for one in told["publisher"]} == {"Organization"}
    assert {one["@type"] for one in told["mentions"]} <= {"Person"}
    assert all(one["name"] for one in (*told["publisher"], *told["mentions"]))
    if "about" in told:
        event = told["about"]
        assert {"@type", "name", "startDate"} <= set(event) <= EVENT
        assert event["@type"] == "Event"
        assert event.get("location", {"@type": "Place"})["@type"] == "Place"


def test_the_release_is_told_in_the_terms_of_schema_org(communique: Path) -> None:
    told = linked_data(archive_of(communique))
    check_shape(told)
    assert told["headline"] == "L’espace et la médecine mettent leurs images en commun"
    assert told["datePublished"] == "2020-09-21"
    assert told["inLanguage"] == "fr-FR"
    assert told["about"] == {
        "@type": "Event",
        "name": "Journées francophones d’imagerie",
        "startDate": "2020-10-02",
        "endDate": "2020-10-05",
        "location": {"@type": "Place", "name": "Palais des congrès, Paris"},
    }


@pytest.mark.slow
def test_every_document_is_told_so_by_its_genre(built: Path) -> None:
    found = editions(built, "archive")
    assert {path.parts[-3] for path in found} == set(SAMPLES)
    for path in found:
        told = linked_data(path)
        check_shape(told)
        document = path.name.removeprefix(path.parts[-3]).split("-")[1]
        assert told["genre"] == GENRES.get(document, told["genre"])


@pytest.mark.slow
def test_no_archive_edition_embeds_a_photo_that_only_others_show(built: Path) -> None:
    inside = {}
    for path in editions(built, "archive"):
        with pikepdf.open(path) as pdf:
            inside[path.name] = {
                Path(name).stem for name in pdf.attachments if name.endswith(".jpg")
            }
    for language in ("fr", "en"):
        assert inside[f"EX12-2026-fiche-{language}-archive.pdf"] == set()
        assert (
            inside[f"EX12-2026-communique-{language}-archive.pdf"]
            < (inside[f"EX12-2026-dossier-{language}-archive.pdf"])
        )
