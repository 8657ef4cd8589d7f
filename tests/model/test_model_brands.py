"""A brand is legible, printable and whole, or it is refused with the figures."""

from pathlib import Path

import pytest
from model_office import Office

from kit.model.layouts import layout
from kit.source.read import read_layout
from kit.source.workspace import bundled, find_workspace


@pytest.fixture
def brand(office: Office) -> Office:
    """The office with a brand of its own, `orbite`, which a test may break."""
    for one in bundled("assets/brands/orbite").iterdir():
        office.write(f"../../assets/brands/orbite/{one.name}", one.read_bytes())
    return office


FILE = "../../assets/brands/orbite/brand.yaml"


def break_it(brand: Office, old: str, new: str) -> list[str]:
    brand.change(FILE, old, new)
    return [line.removeprefix("assets/brands/orbite/") for line in brand.findings()]


def line_of(brand: Office, words: str) -> int:
    text = (brand.folder / FILE).read_text()
    return text[: text.index(words)].count("\n") + 1


def test_a_brand_of_the_workspace_comes_before_the_kit_s(brand: Office) -> None:
    brand.change(FILE, "name: {fr: Agence Orbite", "name: {fr: Orbite et Cie")
    assert brand.release().lead.name["fr"] == "Orbite et Cie"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            '  muted: {rgb: "#56627A"',
            '  muted: {rgb: "#8692AA"',
            "colour-contrast: `muted` on `paper` has a contrast of 3.13 : 1. "
            "Make it 4.5 : 1 at least (WCAG 2.1 AA).",
        ),
        (
            '  ink-small: {rgb: "#0B1B3C"',
            '  ink-small: {rgb: "#0B1B3B"',
            "colour-clash: `ink-small` and `ink` are both #0B1B3B on screen, with different inks "
            "on paper. Set one of the two a step apart in sRGB, or give both the same inks.",
        ),
        (
            '  ink: {rgb: "#0B1B3B", cmyk: [100, 80, 0, 75]',
            '  ink: {rgb: "#0B1B3B", cmyk: [100, 80, 50, 75]',
            "colour-ink: `ink` takes too much ink: 305 %. Keep the sum of the four inks to 300 %.",
        ),
        (
            "cmyk: [0, 100, 90, 0]}\n  alert:",
            "cmyk: [0, 100, 90, 5]}\n  alert:",
            "colour-small: `accent-label` prints small type in 3 inks, which never quite meet. "
            "Use two inks at most, and black alone where you can.",
        ),
        (
            '  tint: {rgb: "#EEF1F7"',
            '  tint: {rgb: "EEF1F7"',
            'colour-value: `EEF1F7` is no sRGB colour. Write `"#14161A"`.',
        ),
        (
            "  title: Kit Plex",
            "  title: Kit Plexx",
            "unknown-family: no file of `families` is of the family `Kit Plexx`. "
            "Did you mean `Kit Plex`?",
        ),
        (
            "[source-serif-4, ibm-plex-sans]",
            "[source-serif-4, ibm-plex-sanz, ibm-plex-sans]",
            "unknown-fonts: there is no folder `ibm-plex-sanz` of fonts. "
            "Did you mean `ibm-plex-sans`?",
        ),
        (
            "light: logo.svg",
            "light: logo.png",
            "file-missing: there is no file `logo.png`. "
            "Put it there, or name one that is: `logo.svg`.",
        ),
        (
            "weights: {title: 600",
            "weights: {title: bold",
            "not-a-number: `bold` is no number from 1 to 1000. Write one.",
        ),
    ],
)
def test_a_bad_line_of_a_brand(old: str, new: str, said: str, brand: Office) -> None:
    line = line_of(brand, old)
    found = break_it(brand, old, new)
    assert found[0].split(": ", 1)[1] == said
    assert found[0].split(":")[1] == str(line)


def test_a_missing_colour_is_named(brand: Office) -> None:
    text = (brand.folder / FILE).read_text()
    (line,) = [one for one in text.splitlines(True) if one.startswith("  tint:")]
    found = break_it(brand, line, "")
    assert found[0].split(": ", 1)[1] == (
        "colour-missing: the colour `tint` is missing. Add it to `colours:`."
    )


def test_a_brand_speaks_the_languages_of_the_release(brand: Office) -> None:
    brand.change("release.yaml", "documents", "languages: [fr, en]\ndocuments")
    brand.write("text.en.md", (brand.folder / "text.fr.md").read_text())
    found = break_it(brand, ", en: Orbite Agency}\nshort", "}\nshort")
    assert found == ["brand.yaml:1:7: language-missing: this has no words in `en`. Add `en: …`."]


def test_a_logo_that_runs_a_script_is_refused(brand: Office) -> None:
    logo = "../../assets/brands/orbite/logo.svg"
    brand.change(logo, "</svg>", "<script>x()</script></svg>")
    assert "drawing-element: `logo.svg` holds <script>" in brand.findings()[0]


def test_a_brand_s_own_style_sheet_is_read(brand: Office) -> None:
    brand.change(FILE, "name:", "css: brand.css\nname:")
    brand.write("../../assets/brands/orbite/brand.css", ":root { --x: 1 }\n")
    assert brand.release().lead.css == ":root { --x: 1 }\n"


@pytest.mark.parametrize("name", ["orbite", "sim", "starter"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_brands_of_the_kit_are_right(name: str, language: str, office: Office) -> None:
    office.change("release.yaml", "[orbite]", f"[{name}]")
    office.change("release.yaml", "issuer: orbite", f"issuer: {name}")
    office.change("release.yaml", "documents", f"languages: [{language}]\ndocuments")
    office.write(f"text.{language}.md", (office.folder / "text.fr.md").read_text())
    brand = office.release().lead
    assert brand.key == name
    assert brand.boilerplate[language]


def test_a_layout_is_its_files_and_those_of_the_base(office: Office) -> None:
    workspace = find_workspace(office.root)
    found = layout(read_layout(workspace, "communique"), workspace.config)
    assert found.template == "communique/page.html"
    assert found.formats[found.default].width == 210
    assert {*found.css, found.template} <= set(found.files)


MEETING = "meeting: {start: 2020-09-22T11:30 Europe/Paris}\n"
LAYOUT = """\
label: Fact sheet
needs: [meeting]
formats: {a5: {width: 148, height: 210}}
css: [page.css]
"""


@pytest.fixture
def fiche(office: Office) -> Office:
    """The office with a layout of its own that needs a meeting."""
    office.write("../../layouts/feuille/layout.yaml", LAYOUT)
    office.write("../../layouts/feuille/page.html", "<p>{{ prose.title }}</p>")
    office.write("../../layouts/feuille/page.css", "p { color: red }")
    office.change("release.yaml", "[communique]", "[feuille]")
    return office


def test_a_layout_says_what_it_needs(fiche: Office) -> None:
    assert fiche.findings() == [
        "release.yaml:8:13: document-needs: `feuille` can't be made without `meeting`. "
        "Add it to the release."
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "needs: [meeting]",
            "needs: [meetings]",
            "layouts/feuille/layout.yaml:2:9: unknown-choice: `meetings` is none of the choices.",
        ),
        (
            "css: [page.css]",
            "css: [pages.css]",
            "layouts/feuille/layout.yaml:4:7: layout-file: the layout has no file `pages.css`.",
        ),
        (
            "css: [page.css]",
            "css: [page.css]\ndefault: a4",
            "layouts/feuille/layout.yaml:5:10: unknown-format: `a4` is not one of the formats.",
        ),
        (
            "height: 210}",
            "height: 210, folds: [74, 148]}",
            "layouts/feuille/layout.yaml:3:53: fold-outside: `148` mm is no fold of a page that is "
            "148 mm wide.",
        ),
        (
            "height: 210}",
            "height: 210, folds: [99, 50]}",
            "layouts/feuille/layout.yaml:3:53: fold-outside: `50` mm is no fold of a page that is "
            "148 mm wide.",
        ),
        (
            "label: Fact sheet\n",
            "",
            "layouts/feuille/layout.yaml:1:1: missing-key: `label` is missing.",
        ),
    ],
)
def test_a_bad_line_of_a_layout(old: str, new: str, said: str, fiche: Office) -> None:
    fiche.change("release.yaml", "documents", f"{MEETING}documents")
    fiche.change("text.fr.md", "title", "meeting_name: Conférence\ntitle")
    fiche.release()
    fiche.change("../../layouts/feuille/layout.yaml", old, new)
    assert fiche.refusal() == said


def test_a_base_of_the_workspace_stands_in_place_of_the_kit_s(fiche: Office) -> None:
    fiche.write("../../layouts/_base/document.html", "own")
    workspace = find_workspace(fiche.root)
    found = layout(read_layout(workspace, "feuille"), workspace.config)
    assert {name for name in found.files if name.startswith("_base/")} == {"_base/document.html"}


def test_a_preview_is_no_picture_of_the_layout(fiche: Office) -> None:
    fiche.write("../../layouts/feuille/preview.png", b"not looked at")
    workspace = find_workspace(fiche.root)
    assert layout(read_layout(workspace, "feuille"), workspace.config).assets == {}


def test_folders_are_found_in_one_place() -> None:
    assert (bundled("layouts") / "communique" / "layout.yaml").is_file()
    assert bundled("fonts").parent == bundled("assets").parent
    assert isinstance(bundled("assets"), Path)
