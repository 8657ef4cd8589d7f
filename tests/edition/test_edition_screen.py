"""The e-mail and the archive edition: what they show, claim and carry."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from edition_masters import ROOT, keep, master

from kit.edition.archive import archive_edition
from kit.edition.email import email_edition
from kit.edition.types import Edition, Embedded, Relationship

PAGE = """<h1>Une lune à l’œil nu</h1><p>Le texte <a href="https://example.org/">mène</a>.
<img src="kit:photo" alt="Une côte" style="width:80mm"><h2 style="break-before:page">Suite</h2>
<img src="kit:disc" alt="Un disque" style="width:30mm">"""

SOURCES = (
    Embedded(
        name="text.fr.md",
        data="Le texte à l’œil nu\n".encode(),
        media_type="text/markdown",
        relationship=Relationship.SOURCE,
        description="Text in French",
    ),
    Embedded(
        name="event.jsonld",
        data=b"{}",
        media_type="application/ld+json",
        relationship=Relationship.DATA,
    ),
    Embedded(
        name="photos/côte.jpg",
        data=b"\xff\xd8\xff\xd9",
        media_type="image/jpeg",
        relationship=Relationship.SOURCE,
    ),
)


@pytest.fixture(scope="module")
def email() -> Edition:
    return email_edition(master(PAGE), keep=keep)


@pytest.fixture(scope="module")
def archive(srgb: bytes) -> Edition:
    return archive_edition(master(PAGE), sources=SOURCES, srgb=srgb, keep=keep)


@pytest.fixture(params=["email", "archive"])
def either(request: pytest.FixtureRequest) -> Edition:
    edition = request.getfixturevalue(request.param)
    assert isinstance(edition, Edition)
    return edition


def opened(edition: Edition) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(edition.pdf))


def images(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Stream]:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image":
            yield thing


def xmp(edition: Edition, key: str) -> str | None:
    with opened(edition) as pdf, pdf.open_metadata(update_docinfo=False) as held:
        found = held.get(key)
    return None if found is None else str(found)


# Both.


def test_a_page_is_its_trim_and_nothing_else(either: Edition) -> None:
    with opened(either) as pdf:
        for page in pdf.pages:
            trim = [round(float(edge) * 25.4 / 72, 2) for edge in page.MediaBox]
            assert trim == [0, 0, 210, 297]
            assert list(page.CropBox) == list(page.MediaBox)
            assert not {"/BleedBox", "/TrimBox", "/ArtBox"} & set(page.obj.keys())


def test_tags_and_links_are_kept(either: Edition) -> None:
    with opened(either) as pdf:
        assert "/StructTreeRoot" in pdf.Root
        assert pdf.Root.MarkInfo.Marked is True
        (link,) = pdf.pages[0].Annots
        assert (link.A.URI, link.F) == ("https://example.org/", 4)
        left, bottom, right, top = (float(edge) for edge in link.Rect)
        assert left < right
        assert bottom < top


def test_a_reader_sees_title_language_bookmarks_and_page_labels(either: Edition) -> None:
    with opened(either) as pdf:
        assert pdf.Root.Lang == "fr"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
        assert pdf.Root.PageMode == "/UseOutlines"
        assert pdf.Root.PageLabels.Nums[1].S == "/D"
        with pdf.open_outline() as outline:
            (title,) = outline.root
        assert (title.title, title.children[0].title) == ("Une lune à l’œil nu", "Suite")


def test_no_picture_is_smoothed(either: Edition) -> None:
    with opened(either) as pdf:
        shown = [image.get("/Interpolate") for image in images(pdf)]
    assert len(shown) >= 3
    assert set(shown) == {False}


def test_it_claims_pdf_ua(either: Edition) -> None:
    assert xmp(either, "pdfuaid:part") == "1"


def test_the_document_keeps_its_identifier_in_every_edition(
    email: Edition, archive: Edition
) -> None:
    assert xmp(email, "xmpMM:DocumentID") == xmp(archive, "xmpMM:DocumentID")
    assert xmp(email, "xmpMM:InstanceID") != xmp(archive, "xmpMM:InstanceID")
    assert xmp(email, "xmpMM:VersionID") == "1"


def test_rights_and_keywords_are_told(either: Edition) -> None:
    assert xmp(either, "dc:rights") == "© Orbite"
    assert xmp(either, "pdf:Keywords") == "lune, R&D <radio>"


# E-mail.


def test_a_photo_for_e_mail_is_a_jpeg_at_150_ppi(email: Edition) -> None:
    with opened(email) as pdf:
        photo = next(one for one in images(pdf) if one.get("/Filter") == "/DCTDecode")
        # 80 mm at 150 to the inch.
        assert (photo.Width, photo.Height, photo.ColorSpace) == (473, 355, "/DeviceRGB")


def test_a_mask_shrinks_with_its_picture(email: Edition) -> None:
    with opened(email) as pdf:
        disc = next(one for one in images(pdf) if "/SMask" in one)
        assert (disc.Width, disc.SMask.Width) == (178, 178)


def test_the_e_mail_edition_is_smaller_than_the_master(email: Edition) -> None:
    assert len(email.pdf) < len(master(PAGE).pdf) * 0.8


def test_a_coarse_photo_is_not_enlarged() -> None:
    edition = email_edition(
        master('<img src="kit:photo" alt="x" style="width:17cm;height:200cm">'), keep=keep
    )
    with opened(edition) as pdf:
        (photo,) = images(pdf)
        assert (photo.Width, photo.Height) == (1200, 900)


# Archive.


def test_it_claims_pdf_a_3u_and_describes_the_claim_of_pdf_ua(archive: Edition) -> None:
    assert (xmp(archive, "pdfaid:part"), xmp(archive, "pdfaid:conformance")) == ("3", "U")
    with opened(archive) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode()
    assert "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>" in packet
    assert packet.count("<rdf:RDF") == packet.count("<x:xmpmeta") == 1


def test_its_colours_are_those_of_srgb(archive: Edition) -> None:
    with opened(archive) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert (intent.S, intent.OutputConditionIdentifier) == ("/GTS_PDFA1", "sRGB IEC61966-2.1")
        assert intent.DestOutputProfile.N == 3


def test_sources_travel_with_their_kind_size_dates_and_checksum(archive: Edition) -> None:
    with opened(archive) as pdf:
        names = list(pdf.Root.Names.EmbeddedFiles.Names)
        assert [str(name) for name in names[::2]] == [
            "event.jsonld",
            "photos/côte.jpg",
            "text.fr.md",
        ]
        data, photo, text = names[1::2]
        assert list(pdf.Root.AF) == [data, photo, text]
        assert (text.F, text.UF, text.Desc) == ("text.fr.md", "text.fr.md", "Text in French")
        assert (text.AFRelationship, data.AFRelationship) == ("/Source", "/Data")
        held = text.EF.F
        assert (held.Subtype, held.Params.Size) == ("/text/markdown", len(SOURCES[0].data))
        assert held.read_bytes() == SOURCES[0].data
        assert bytes(held.Params.CheckSum) == hashlib.md5(SOURCES[0].data).digest()
        assert str(held.Params.ModDate) == "D:20200921080000+02'00'"
        assert photo.EF.F.read_raw_bytes() == SOURCES[2].data


def test_files_may_be_given_in_any_order(archive: Edition, srgb: bytes) -> None:
    again = archive_edition(master(PAGE), sources=SOURCES[::-1], srgb=srgb, keep=keep)
    assert again.pdf == archive.pdf


def test_another_source_is_another_instance(archive: Edition, srgb: bytes) -> None:
    fewer = archive_edition(master(PAGE), sources=SOURCES[:1], srgb=srgb, keep=keep)
    assert xmp(fewer, "xmpMM:InstanceID") != xmp(archive, "xmpMM:InstanceID")


def test_the_file_begins_and_ends_as_an_archive_must(archive: Edition) -> None:
    head = archive.pdf.split(b"\n", 2)
    assert head[0] == b"%PDF-1.7"
    assert head[1][0:1] == b"%"
    assert all(byte > 127 for byte in head[1][1:5])
    assert archive.pdf.endswith(b"%%EOF\n")
    assert re.search(rb"/ID \[<[0-9a-f]{32}><[0-9a-f]{32}>\]", archive.pdf)


def test_no_path_user_or_host_is_told(archive: Edition) -> None:
    told = [str(ROOT), "/root", "/home", os.uname().nodename]
    held = archive.pdf
    with opened(archive) as pdf:
        held += b"".join(
            thing.read_bytes()
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Stream) and thing.get("/Filter") != "/DCTDecode"
        )
    assert [word for word in told if word.encode() in held] == []


def test_the_clock_and_the_zone_change_nothing(
    archive: Edition, srgb: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        again = archive_edition(master(PAGE), sources=SOURCES, srgb=srgb, keep=keep)
    finally:
        monkeypatch.undo()
        time.tzset()
    assert again.pdf == archive.pdf


@pytest.mark.needs("verapdf")
def test_vera_pdf_finds_the_archive_edition_compliant(archive: Edition, tmp_path: Path) -> None:
    file = tmp_path / "archive.pdf"
    file.write_bytes(archive.pdf)
    jars = os.pathsep.join(map(str, sorted(ROOT.glob(".tools/verapdf/*.jar"))))
    words = ["java", "-cp", jars, "org.verapdf.apps.GreenfieldCliWrapper", "--flavour", "3u"]
    said = subprocess.run([*words, "--format", "text", str(file)], capture_output=True, text=True)
    assert said.stdout.startswith("PASS ")
