"""A font is the file that its `font.yaml` names, and may be embedded."""

import hashlib
import io
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont

import kit
from kit.findings import Place
from kit.source import ingest
from kit.source.fault import Fault

REGULAR = Path(kit.__file__).parents[1] / "fonts/source-sans-3/SourceSans3-Regular.otf"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def restricted() -> bytes:
    font: Any = TTFont(REGULAR)
    font["OS/2"].fsType = 4
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def refusal(data: bytes, name: str, sha256: str) -> str:
    with pytest.raises(Fault) as caught:
        ingest.font(data, name, sha256=sha256)
    finding = caught.value.at(Place())
    return f"{finding.rule}: {finding.text()} {finding.cure()}"


def test_a_font_is_kept_as_it_is() -> None:
    data = REGULAR.read_bytes()
    font = ingest.font(data, "a.otf", sha256=digest(data))
    assert (font.media_type, font.path.read_bytes()) == ("font/otf", data)


def test_another_file_than_the_one_named_is_refused() -> None:
    data = REGULAR.read_bytes()
    assert refusal(data, "a.otf", "0" * 64) == (
        "font-digest: `a.otf` is not the file that `font.yaml` names: its SHA-256 is "
        f"{digest(data)}. Take the file from its source again, or write its digest there."
    )


def test_a_font_that_forbids_embedding_is_refused() -> None:
    data = restricted()
    assert refusal(data, "a.otf", digest(data)) == (
        "font-embedding: `a.otf` forbids that it be embedded (fsType 4). Ask its owner, then "
        "write what was agreed as `permission:` in `font.yaml`; or take another."
    )


def test_a_font_whose_owner_agreed_is_taken() -> None:
    data = restricted()
    font = ingest.font(data, "a.otf", sha256=digest(data), permission="letter of 2 May 2020")
    assert font.path.read_bytes() == data


@pytest.mark.parametrize("data", [b"", b"wOF2" + bytes(60), b"OTTO" + bytes(60)])
def test_what_is_no_font_is_refused(data: bytes) -> None:
    assert refusal(data, "a.otf", digest(data)) == (
        "font-format: `a.otf` is no font file. Take the static OTF or TTF of the family."
    )


def test_the_ending_says_what_is_inside() -> None:
    data = REGULAR.read_bytes()
    assert refusal(data, "a.ttf", digest(data)).startswith("font-format")
