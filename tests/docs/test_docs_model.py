"""The documents say what the files may hold, all of it and nothing else."""

import re
from pathlib import Path

import pytest
from docs_tables import DOCS, PARTS, errors_page
from pydantic import BaseModel

from kit.config import Config, read_config
from kit.model import sheets
from kit.model.colours import ROLES
from kit.model.load import load
from kit.model.release import Release
from kit.source.workspace import bundled, find_workspace


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def block(name: str, kind: str) -> str:
    (found,) = re.findall(rf"^```{kind}\n(.*?)^```$", page(name), re.M | re.S)
    return str(found)


def keys(sheet: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in sheet.model_fields.items()}


def test_the_list_of_errors_is_made_from_the_code() -> None:
    assert page("errors.md") == errors_page(), "run: python tests/docs/docs_tables.py"


def test_a_rule_has_one_name() -> None:
    names = [rule.name for rules in PARTS.values() for rule in rules]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    ("document", "sheet"),
    [
        *(
            ("release.md", name)
            for name in ("ReleaseSheet", "SpokespersonSheet", "EventSheet", "ErratumSheet")
        ),
        *(("release.md", name) for name in ("MeetingSheet", "AccreditationSheet", "DialInSheet")),
        *(("release.md", name) for name in ("LibrarySheet", "PhotoSheet", "ContactSheet")),
        *(("release.md", name) for name in ("TextSheet", "PhotoWordsSheet", "ChapterSheet")),
        *(("release.md", name) for name in ("FigureSheet", "ChartSheet", "BarSheet")),
        *(("release.md", name) for name in ("MomentSheet", "ProgrammeDaySheet", "SessionSheet")),
        *(("release.md", name) for name in ("BiographySheet", "CheckSheet")),
        *(("brands.md", name) for name in ("BrandSheet", "LogoSheet", "ColourSheet")),
        *(("brands.md", name) for name in ("GlossarySheet", "FamilySheet", "FaceSheet")),
        ("brands.md", "FontSourceSheet"),
    ],
)
def test_every_key_is_told(document: str, sheet: str) -> None:
    words = set(re.findall(r"[a-z_0-9]+", page(document)))
    assert keys(getattr(sheets, sheet)) <= words


def test_every_colour_is_told() -> None:
    assert [role for role in ROLES if f"  {role}: {{rgb" not in block("brands.md", "yaml")] == []


def test_the_settings_that_the_document_shows_are_the_defaults() -> None:
    assert read_config(block("release.md", "toml")) == Config()


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with the release and the text that the documents show."""
    from PIL import Image

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "kit.toml").write_text("")
    folder = tmp_path / "releases" / "CP2-2021"
    (folder / "photos").mkdir(parents=True)
    for name in ("horizon", "leroux"):
        Image.new("RGB", (40, 30)).save(folder / "photos" / f"{name}.jpg")
    (folder / "release.yaml").write_text(block("release.md", "yaml"), encoding="utf-8")
    for language in ("fr", "en"):
        text = block("release.md", "markdown")
        (folder / f"text.{language}.md").write_text(text, encoding="utf-8")
    return tmp_path


def loaded(office: Path) -> Release:
    return load(find_workspace(office), office / "releases" / "CP2-2021").release


def test_the_release_that_the_document_shows_is_right(office: Path) -> None:
    release = loaded(office)
    assert release.meeting is not None
    assert release.meeting.accreditation is not None
    assert {name for name in Release.model_fields if not getattr(release, name)} == {"chapters"}


def test_the_brand_that_the_document_shows_is_right(office: Path) -> None:
    folder = office / "assets" / "brands" / "starter"
    folder.mkdir(parents=True)
    for one in bundled("assets/brands/starter").iterdir():
        (folder / one.name).write_bytes(one.read_bytes())
    (folder / "brand.css").write_text("")
    (folder / "brand.yaml").write_text(block("brands.md", "yaml"), encoding="utf-8")
    brand = loaded(office).lead
    assert brand.name["en"] == "Tide Observatory"
    assert brand.palette["ink"].spot == "PANTONE 289 C"
