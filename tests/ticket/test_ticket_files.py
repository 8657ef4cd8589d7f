"""The job ticket of a release: what it tells, and where it lies."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from babel.messages.pofile import read_po
from ticket_office import ROOT, Office

from kit.preflight import preflight

HERE = ROOT / "kit" / "ticket"
ORDER = "print_run: {communique: 250}"


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    return " ".join(text.replace("\u202f", " ").replace("\xa0", " ").split())


LEAFLET = {
    "layout.yaml": """\
label: Press release
formats: {a4: {width: 297, height: 210, folds: [100, 199]}}
css: [_base/css/tokens.css, _base/css/reset.css, _base/css/type.css, page.css]
""",
    "page.html": """\
{% extends "_base/document.html" %}
{% block body %}
<p>{{ brands[0].name }} {{ prose.issuers[0] }}</p>
<p class="label">{{ prose.reference }}</p>
<h1 class="head">{{ prose.title }}</h1>
<p>{{ prose.lead }}</p>
{% endblock %}
""",
    "page.css": "@page { margin: 12mm }\n",
}


def test_a_ticket_is_pages_to_read_and_data(office: Office) -> None:
    office.add(ORDER)
    made = office.ticket()
    assert list(made) == ["CP1-ticket-fr.json", "CP1-ticket-fr.pdf"]
    text = words(made["CP1-ticket-fr.pdf"])
    assert "CP1-communique-fr-print.pdf" in text
    assert "Exemplaires 250" in text
    assert "À convenir" not in text
    assert preflight(made["CP1-ticket-fr.pdf"], "email").findings == ()


def test_it_names_the_files_that_lie_beside_it(office: Office) -> None:
    office.add(ORDER)
    (item,) = office.told()["items"]
    file = office.root / "out" / "CP1" / item["file"]
    assert item["file"] == "print/CP1-communique-fr-print.pdf"
    assert hashlib.sha256(file.read_bytes()).hexdigest() == item["sha256"]
    assert item["bytes"] == file.stat().st_size


def test_it_tells_what_a_printer_asks(office: Office) -> None:
    office.add(ORDER)
    told = office.told()
    (item,) = told["items"]
    assert told["condition"]["name"] == "FOGRA39"
    assert told["condition"]["ink_limit"] == 300
    asked = ("copies", "pages", "trim", "bleed", "conformance", "spots")
    assert {key: item[key] for key in asked} == {
        "copies": 250,
        "pages": 1,
        "trim": [210, 297],
        "bleed": 3,
        "conformance": ["PDF/X-4"],
        "spots": [],
    }
    assert item["imposition"] == {
        "scheme": "sheets",
        "sheet": [210, 297],
        "pages_per_side": 1,
        "sheets_per_set": 1,
        "copies_per_set": 1,
        "sheets": 250,
        "flip": None,
        "folds": [],
    }
    assert item["preflight"]["errors"] == 0
    assert item["preflight"]["rules"] > 40


def test_a_leaflet_is_folded_where_its_layout_says(office: Office) -> None:
    for name, text in LEAFLET.items():
        (office.root / "layouts" / "depliant").mkdir(parents=True, exist_ok=True)
        (office.root / "layouts" / "depliant" / name).write_text(text, "utf-8")
    release = office.release / "release.yaml"
    release.write_text(release.read_text("utf-8").replace("communique, cartes", "depliant"))
    office.add("print_run: {depliant: 500}")
    made = office.ticket()
    (item,) = json.loads(made["CP1-ticket-fr.json"])["items"]
    assert item["imposition"]["folds"] == [100, 199]
    assert "coupe, plis à 100 mm, 199 mm du bord gauche" in words(made["CP1-ticket-fr.pdf"])
    with pikepdf.open(office.root / "out" / "CP1" / item["file"]) as pdf:
        marks = pdf.pages[0].Resources.XObject["/KitMarks0"].read_bytes()
    assert marks.count(b"[2 2] 0 d") == 1


def test_a_house_that_prints_in_black_needs_one_plate(office: Office) -> None:
    office.add(ORDER)
    (item,) = office.told()["items"]
    assert item["colours"] == {"front": ["K"], "back": []}


@pytest.mark.needs("gs")
def test_the_plates_are_measured_where_they_can_be_drawn(office: Office) -> None:
    office.add(ORDER)
    told = office.told()
    (face,) = told["items"][0]["faces"]
    assert told["plates"] == "drawn"
    assert [face["coverage"][ink] for ink in "CMY"] == [0, 0, 0]
    assert 1 < face["coverage"]["K"] < 20
    assert 90 <= face["ink"] <= 100


def test_without_ghostscript_the_plates_are_said_not_to_be_drawn(
    office: Office, tmp_path: Path
) -> None:
    office.add(ORDER)
    made = office.ticket(PATH=str(tmp_path))
    assert "Les plaques ne sont pas montrées : Ghostscript n’est pas installé." in words(
        made["CP1-ticket-fr.pdf"]
    )
    told = office.told(PATH=str(tmp_path))
    assert told["plates"] == "not drawn"
    assert told["items"][0]["faces"] == [{"page": 1, "inks": ["K"], "coverage": None, "ink": None}]


def test_the_same_order_is_the_same_ticket_anywhere(office: Office, tmp_path: Path) -> None:
    office.add(ORDER)
    here = office.ticket()
    elsewhere = Office(Path(office.root.rename(tmp_path / "elsewhere")))
    again = elsewhere.ticket(
        TZ="Pacific/Auckland", PYTHONHASHSEED="7", XDG_CACHE_HOME=str(tmp_path / "cache")
    )
    assert here == again


def test_a_release_that_orders_nothing_takes_the_house_s_print_run(office: Office) -> None:
    (office.root / "kit.toml").write_text("[print_run]\ncartes = 500\naffiche = 9\n", "utf-8")
    (item,) = office.told()["items"]
    assert (item["document"], item["copies"]) == ("cartes", 500)
    assert item["imposition"]["pages_per_side"] == 8


def test_where_nobody_orders_all_is_listed_without_a_number(office: Office) -> None:
    items = office.told()["items"]
    assert [(one["document"], one["copies"]) for one in items] == [
        ("communique", None),
        ("cartes", None),
    ]
    assert "à convenir" in words(office.ticket()["CP1-ticket-fr.pdf"])


def test_paper_and_finishing_are_told_in_the_words_of_the_office(office: Office) -> None:
    office.add(ORDER)
    (office.root / "kit.toml").write_text(
        '[paper]\ncommunique = "offset 90 g/m²"\n[finishing]\ncommunique = "un pli roulé"\n',
        "utf-8",
    )
    made = office.ticket()
    assert "offset 90 g/m²" in words(made["CP1-ticket-fr.pdf"])
    (item,) = office.told()["items"]
    assert (item["paper"], item["finishing"]) == ("offset 90 g/m²", "un pli roulé")


def test_a_spot_name_of_the_brand_is_told_where_its_ink_is_printed(office: Office) -> None:
    office.add(ORDER)
    brand = office.root / "assets" / "brands" / "starter"
    brand.mkdir(parents=True)
    for file in (ROOT / "assets" / "brands" / "starter").iterdir():
        text = file.read_text("utf-8")
        if file.name == "brand.yaml":
            text = re.sub(r"(  ink: {.*)}\n", r"\1, spot: HKS 97}\n", text, count=1)
            text = re.sub(r"(  rule-on-ink: {.*)}\n", r"\1, spot: HKS 1}\n", text, count=1)
        (brand / file.name).write_text(text, "utf-8")
    (item,) = office.told()["items"]
    assert item["spots"] == [{"name": "HKS 97", "inks": [0, 0, 0, 100]}]
    assert "HKS 97 : 0 0 0 100" in words(office.ticket()["CP1-ticket-fr.pdf"])


def test_files_that_are_published_already_are_left_alone(office: Office) -> None:
    office.add(ORDER)
    assert office.kit("build", "CP1").returncode == 0
    before = {path: path.stat().st_mtime_ns for path in (office.root / "out/CP1").rglob("*")}
    office.ticket()
    after = {path: path.stat().st_mtime_ns for path in (office.root / "out/CP1").rglob("*")}
    assert after == before


def test_a_ticket_speaks_the_languages_of_the_release(office: Office) -> None:
    office.add(ORDER)
    card = office.release / "release.yaml"
    card.write_text(card.read_text("utf-8").replace("[fr]", "[fr, en]"), "utf-8")
    english = "---\ntitle: A satellite for the tides\n---\n\nThe launch is confirmed.\n"
    (office.release / "text.en.md").write_text(english, "utf-8")
    made = office.ticket()
    assert [name for name in made if name.endswith(".pdf")] == [
        "CP1-ticket-en.pdf",
        "CP1-ticket-fr.pdf",
    ]
    text = words(made["CP1-ticket-en.pdf"])
    assert "Job ticket" in text
    assert "CP1-communique-fr-print.pdf" in text
    assert "one loose leaf of 210 × 297 mm; in all 250 sheets and your overs" in text
    assert list(office.ticket("--lang", "en")) == ["CP1-ticket-en.json", "CP1-ticket-en.pdf"]


def test_a_language_that_the_release_has_not_is_refused(office: Office) -> None:
    done = office.kit("ticket", "CP1", "--lang", "de")
    assert done.returncode == 2
    assert done.stderr == "the release names no language `de`.\n  Choose one of: `fr`.\n"


def test_every_label_of_the_ticket_is_said_in_french() -> None:
    template = (HERE / "page.html").read_text("utf-8")
    used = set(re.findall(r'(?<![\w.])_\("([^"]+)"\)', template))
    used |= set(re.findall(r'ngettext\("([^"]+)"', template))
    said: set[str] = set()
    for path in (HERE / "labels" / "fr.po", ROOT / "layouts" / "_base" / "labels" / "fr.po"):
        with path.open("rb") as file:
            ids = (one.id for one in read_po(file) if one.string)
            said |= {one if isinstance(one, str) else one[0] for one in ids}
    assert used - said == set()


def test_the_style_of_the_ticket_names_colours_by_their_roles() -> None:
    sheet = (HERE / "page.css").read_text("utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|device-cmyk)\(", sheet) == []
