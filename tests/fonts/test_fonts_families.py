"""The families of fonts/ are what their cards say, and can set French."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[2] / "fonts"
FAMILIES = tuple(sorted(FONTS.glob("*/font.yaml")))
ACCENTED = "àâæçèéêëîïôœùûüÿ"
FRENCH = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    + ACCENTED
    + ACCENTED.upper()
    + " .,;:!?…’‘“”«»()[]/-–—·•&@%€°№×÷−+=<>§©®²³½¼\u00a0\u202f\u2011"
)
FIGURES = "0123456789"
COVERAGE = {
    "smcp": "abcdefghijklmnopqrstuvwxyz" + ACCENTED.replace("ÿ", ""),
    "c2sc": "ABCDEFGHIJKLMNOPQRSTUVWXYZÉÈÀÇŒ",
    "sups": FIGURES + "erdsn",
    "onum": FIGURES,
    "pnum": "0",
}


def faces(having: str = "") -> list[Any]:
    return [
        pytest.param(card.parent, face, id=f"{card.parent.name}/{face['file']}")
        for card in FAMILIES
        for face in yaml.safe_load(card.read_text(encoding="utf-8"))["faces"]
        if having not in face.get("lacks", ())
    ]


@cache
def opened(path: Path) -> TTFont:
    return TTFont(path, lazy=True)


def letters_replaced(font: TTFont, tag: str) -> set[str]:
    """The characters whose glyph the feature replaces by one other."""
    table = font["GSUB"].table
    glyphs: set[str] = set()
    for record in table.FeatureList.FeatureRecord:
        for index in record.Feature.LookupListIndex if record.FeatureTag == tag else ():
            for subtable in table.LookupList.Lookup[index].SubTable:
                inner = getattr(subtable, "ExtSubTable", subtable)
                glyphs |= {*getattr(inner, "mapping", ()), *getattr(inner, "alternates", ())}
    return {chr(code) for code, glyph in font.getBestCmap().items() if glyph in glyphs}


def test_there_are_four_families() -> None:
    assert [card.parent.name for card in FAMILIES] == [
        "ibm-plex-sans",
        "source-sans-3",
        "source-serif-4",
        "spectral",
    ]


@pytest.mark.parametrize("card", FAMILIES, ids=lambda card: card.parent.name)
def test_a_folder_holds_the_files_of_its_card_and_no_others(card: Path) -> None:
    named = {face["file"] for face in yaml.safe_load(card.read_text(encoding="utf-8"))["faces"]}
    assert {path.name for path in card.parent.iterdir()} == named | {
        "font.yaml",
        "OFL.txt",
        "SOURCE.md",
    }


@pytest.mark.parametrize("card", FAMILIES, ids=lambda card: card.parent.name)
def test_a_family_comes_with_its_licence(card: Path) -> None:
    text = (card.parent / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL Open Font License, Version 1.1" in text
    assert "PERMISSION & CONDITIONS" in text.upper()


@pytest.mark.parametrize(("folder", "face"), faces())
def test_a_file_is_the_one_that_was_vendored(folder: Path, face: dict[str, Any]) -> None:
    data = (folder / face["file"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == face["sha256"]
    assert face["sha256"] in (folder / "SOURCE.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("folder", "face"), faces())
def test_a_file_may_be_embedded_without_restriction(folder: Path, face: dict[str, Any]) -> None:
    assert opened(folder / face["file"])["OS/2"].fsType == 0


@pytest.mark.parametrize(("folder", "face"), faces())
def test_a_file_is_static(folder: Path, face: dict[str, Any]) -> None:
    assert "fvar" not in opened(folder / face["file"])


@pytest.mark.parametrize(("folder", "face"), faces())
def test_a_file_has_the_letters_of_french(folder: Path, face: dict[str, Any]) -> None:
    missing = {
        letter
        for letter in FRENCH
        if ord(letter) not in opened(folder / face["file"]).getBestCmap()
    }
    assert missing == ({"\u202f", "\u2011"} if folder.name == "spectral" else set())
    assert {f"U+{ord(letter):04X}" for letter in missing} == set(face.get("lacks", ()))


@pytest.mark.parametrize(("folder", "face"), faces())
def test_a_file_has_the_features_that_its_card_claims(folder: Path, face: dict[str, Any]) -> None:
    font = opened(folder / face["file"])
    for tag in face["features"]:
        assert set(COVERAGE[tag]) <= letters_replaced(font, tag), tag


@pytest.mark.parametrize(("folder", "face"), faces(having="U+202F"))
def test_the_narrow_space_is_narrower_than_the_space(folder: Path, face: dict[str, Any]) -> None:
    font = opened(folder / face["file"])
    cmap, widths = font.getBestCmap(), font["hmtx"].metrics
    assert widths[cmap[0x202F]][0] < 0.8 * widths[cmap[0x20]][0]


@pytest.mark.parametrize("text_family", ["Kit Serif Caption", "Kit Serif Small", "Kit Serif Text"])
def test_a_text_face_has_small_capitals_superiors_and_old_style_figures(text_family: str) -> None:
    card = yaml.safe_load((FONTS / "source-serif-4/font.yaml").read_text(encoding="utf-8"))
    roman = [
        face
        for face in card["faces"]
        if face["family"] == text_family and face["style"] == "normal"
    ]
    assert [face["weight"] for face in roman] == [400, 600]
    assert all(set(face["features"]) == set(COVERAGE) for face in roman)
