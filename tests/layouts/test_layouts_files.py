"""What the files of the layouts and brands hold, read without setting a page."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
LAYOUTS = ROOT / "layouts"
SHEETS = tuple(sorted((*LAYOUTS.rglob("*.css"), *ROOT.glob("assets/brands/*/*.css"))))
TEMPLATES = tuple(sorted(LAYOUTS.rglob("*.html")))
CARDS = tuple(sorted(LAYOUTS.glob("*/layout.yaml")))
BRANDS = tuple(sorted(ROOT.glob("assets/brands/*/brand.yaml")))
SMALL_ROLES = (
    "ink-small",
    "muted-small",
    "accent-label",
    "alert-small",
    "muted-on-ink-small",
    "accent-on-ink",
    "on-ink",
)
ON_PAPER = ("text", "ink", "ink-small", "muted", "muted-small", "accent", "accent-label")
ON_INK = ("on-ink", "muted-on-ink", "muted-on-ink-small", "accent-on-ink")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def colours(card: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(card.read_text("utf-8"))["colours"])


def luminance(rgb: str) -> float:
    parts = [int(rgb[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("sheet", SHEETS, ids=name)
def test_a_style_sheet_names_every_colour_by_its_role(sheet: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|device-cmyk)\(", text) == []
    assert re.findall(r":[^;{}]*\b(?:white|black|red|grey|gray)\b", text) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=name)
def test_a_style_sheet_uses_no_token_that_no_one_gives(sheet: Path) -> None:
    given = {f"--{role}" for role in colours(BRANDS[0])}
    given |= {f"--face-{role}" for role in ("text", "lead", "quote", "title", "label", "small")}
    given |= {"--face-display", "--tracking-title"}
    given |= {f"--weight-{role}" for role in ("title", "subtitle", "head")}
    for one in SHEETS:
        given |= set(re.findall(r"(--[\w-]+)\s*:", one.read_text("utf-8")))
    assert set(re.findall(r"var\((--[\w-]+)", sheet.read_text("utf-8"))) <= given


@pytest.mark.parametrize("card", CARDS, ids=name)
def test_a_layout_names_style_sheets_that_exist(card: Path) -> None:
    for sheet in yaml.safe_load(card.read_text("utf-8"))["css"]:
        folder = LAYOUTS if sheet.startswith("_base/") else card.parent
        assert (folder / sheet).is_file(), sheet


def labels() -> set[str]:
    found = set()
    for template in TEMPLATES:
        text = template.read_text("utf-8")
        found |= set(re.findall(r'(?<![\w.])_\("([^"]+)"\)', text))
        found |= set(re.findall(r'ngettext\("([^"]+)"', text))
    for module in (ROOT / "kit/page").glob("*.py"):
        found |= set(re.findall(r'^DRAFT = "([^"]+)"', module.read_text("utf-8"), re.MULTILINE))
    return found | {yaml.safe_load(card.read_text("utf-8"))["label"] for card in CARDS}


def test_every_label_of_the_layouts_is_translated_into_french() -> None:
    with (LAYOUTS / "_base/labels/fr.po").open("rb") as file:
        catalogue = read_po(file)
    ids = (message.id for message in catalogue if message.string)
    translated = {one if isinstance(one, str) else one[0] for one in ids}
    assert labels() - translated == set()


def test_the_french_catalogue_holds_no_label_that_no_layout_uses() -> None:
    with (LAYOUTS / "_base/labels/fr.po").open("rb") as file:
        catalogue = read_po(file)
    ids = {one.id if isinstance(one.id, str) else one.id[0] for one in catalogue if one.id}
    assert ids - labels() == set()


@pytest.mark.parametrize("card", BRANDS, ids=name)
def test_small_text_of_a_brand_prints_in_two_inks_at_most(card: Path) -> None:
    given = colours(card)
    assert {role: sum(ink > 0 for ink in given[role]["cmyk"]) > 2 for role in SMALL_ROLES} == (
        dict.fromkeys(SMALL_ROLES, False)
    )


@pytest.mark.parametrize("card", BRANDS, ids=name)
def test_every_text_role_of_a_brand_is_legible_on_its_ground(card: Path) -> None:
    given = {role: one["rgb"] for role, one in colours(card).items()}
    for role in ON_PAPER:
        assert contrast(given[role], given["paper"]) >= 4.5, role
        assert contrast(given[role], given["tint"]) >= 4.5, role
    for role in ON_INK:
        assert contrast(given[role], given["ink"]) >= 4.5, role
    assert contrast(given["on-alert"], given["alert"]) >= 4.5


def test_brands_that_stand_on_one_page_give_one_colour_the_same_inks() -> None:
    inks = defaultdict(set)
    for card in BRANDS:
        for one in colours(card).values():
            inks[one["rgb"]].add(tuple(one["cmyk"]))
    assert {rgb: given for rgb, given in inks.items() if len(given) > 1} == {}


@pytest.mark.parametrize("card", BRANDS, ids=name)
def test_no_colour_of_a_brand_has_more_ink_than_the_paper_bears(card: Path) -> None:
    assert max(sum(one["cmyk"]) for one in colours(card).values()) < 300


def test_brands_have_the_same_roles() -> None:
    assert len({tuple(sorted(colours(card))) for card in BRANDS}) == 1


@pytest.mark.parametrize("drawing", sorted(ROOT.glob("assets/brands/*/*.svg")), ids=name)
def test_a_logo_is_drawn_in_the_colours_of_its_brand(drawing: Path) -> None:
    given = {one["rgb"] for one in colours(drawing.parent / "brand.yaml").values()}
    text = drawing.read_text("utf-8")
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", text)) <= given
    assert "<text" not in text
