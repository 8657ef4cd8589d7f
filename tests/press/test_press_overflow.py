"""What does not fit is an error, with its page and its element."""

import pytest
from conftest import SANS, asset_of, face
from PIL import Image

from kit.errors import Refused
from kit.press import render
from kit.press.render import press_here

SENTENCE = "Les deux institutions mettent leurs images en commun. "


@pytest.fixture
def found(page):
    """A function from a body (and CSS) to (rule, place, message) of each finding."""

    def press(body, css="", **more):
        findings = press_here(page(body, css, **more)).findings
        return [(one.rule, str(one.where), one.text()) for one in findings]

    return press


def test_a_page_where_all_fits_says_nothing(found):
    body = f"<h1 data-max-lines=4>Un</h1><div data-fit><p>{SENTENCE}</p></div>"
    assert found(body, "h1 { line-height: 9mm }") == []


def test_text_larger_than_its_panel(found):
    css = ".panel { height: 9mm; width: 60mm }"
    assert found(f"<div class=panel data-fit><p>{SENTENCE * 3}</p></div>", css) == [
        (
            "text-overflow",
            "communique.html, page 1, p",
            "the text is larger than its panel, by 13.3 mm.",
        )
    ]


def test_a_panel_on_two_pages(found):
    body = f"<p>Un</p><div class=panel data-fit>{SENTENCE * 120}</div>"
    assert ("text-overflow", "communique.html, page 1, div.panel") in [
        one[:2] for one in found(body)
    ]


def test_a_title_over_its_lines(found):
    body = "<h1 class=title data-max-lines=2>Un<br>titre<br>trop long</h1>"
    assert found(body) == [
        (
            "title-too-long",
            "communique.html, page 1, h1.title",
            "it takes 3 lines, and 2 are the most.",
        )
    ]


def test_a_row_cut_by_the_end_of_the_page(found):
    body = (
        "<div style='height:230mm'></div>"
        f"<table><tr class=day><td style='width:90mm'>{SENTENCE * 12}</td></tr></table>"
    )
    assert ("row-cut", "communique.html, page 1, tr.day") in [one[:2] for one in found(body)]


def test_a_figure_away_from_its_caption(found, tmp_path):
    Image.new("RGB", (40, 30), "#777").save(tmp_path / "photo.jpg")
    photo = asset_of(tmp_path / "photo.jpg", "image/jpeg")
    body = (
        f"<figure><img src='{photo.address}' alt='gris' style='height:240mm;display:block'>"
        "<figcaption>Un<br>Deux</figcaption></figure>"
    )
    assert [one[:2] for one in found(body, assets=(photo,))] == [
        ("caption-away", "communique.html, page 1, figure")
    ]


def test_a_line_alone_on_a_page(found):
    body = f"<div style='height:238mm'></div><p class=text>{SENTENCE * 7}</p>"
    css = "p { orphans: 1; widows: 1 }"
    assert [one[:2] for one in found(body, css)] == [
        ("lonely-line", "communique.html, page 1, p.text")
    ]


def test_a_page_with_a_single_line(found):
    body = "<div style='height:238mm'></div><p>Un</p><p class=text>Deux</p>"
    assert found(body) == [
        ("lonely-line", "communique.html, page 2, p.text", "the page holds a single line.")
    ]


def test_one_word_too_long_for_its_column(found):
    body = "<p style='width:20mm'>Une anticonstitutionnellement longue phrase</p>"
    ((rule, place, message),) = found(body)
    assert (rule, place) == ("too-wide", "communique.html, page 1, p")
    assert message.endswith(" mm wider than its column.")


def test_text_too_near_the_edge_of_the_page(found):
    css = ".band { position: absolute; top: -25mm; left: -17mm }"
    assert found("<p class=band>Un</p><p>Deux", css) == [
        (
            "near-trim",
            "communique.html, page 1, p.band",
            "it stands 2.9 mm from the edge of the page: 5 mm are safe.",
        )
    ]
    assert found("<p class=band data-near-trim>Un</p><p>Deux", css) == []


def test_text_cut_by_the_edge_of_the_page(found):
    css = ".band { position: absolute; top: 10mm; left: 185mm }"
    assert [one[:2] for one in found("<p class=band>Institutions</p><p>Deux", css)] == [
        ("beyond-page", "communique.html, page 1, p.band")
    ]


def test_text_that_runs_into_the_foot(found):
    body = f"<div style='break-inside:avoid;display:inline-block;width:50mm'>{SENTENCE * 40}</div>"
    assert "into-the-foot" in [one[0] for one in found(body)]


def test_text_hidden_by_a_box(found):
    css = ".box { overflow: hidden; height: 6mm }"
    assert [one[:2] for one in found("<div class=box><p>Un<br>Deux<br>Trois</p></div>", css)] == [
        ("text-hidden", "communique.html, page 1, p"),
        ("text-hidden", "communique.html, page 1, p"),
    ]


def test_words_that_stand_on_words(found):
    css = ".over { position: absolute; top: 0; left: 0 }"
    assert found("<p>Une ligne du texte</p><p class=over>Une autre</p>", css) == [
        (
            "text-on-text",
            "communique.html, page 1, p.over",
            "“Une autre” stands on “Une ligne du texte”.",
        )
    ]
    assert found("<p>Une ligne<br>deux</p><p class=over style='left:60mm'>Une autre", css) == []


def test_a_row_too_low_for_its_words(found):
    css = ".row { height: 9mm; line-height: 6mm; width: 60mm }"
    assert [one[0] for one in found(f"<p class=row>{SENTENCE}</p><p class=row>Deux</p>", css)] == [
        "text-on-text"
    ]


def test_a_quotation_mark_may_hang(found):
    css = ".opens { display: inline-block; margin-left: -4mm; width: 4mm }"
    assert found("<p style='margin-left:9mm'><span class=opens>«\u00a0</span>Deux", css) == []


def test_words_that_nobody_sees_stand_on_none(found):
    css = ".box { overflow: hidden; height: 6mm }"
    body = "<div class=box><p>Un<br>Deux<br>Trois</p></div><p>Quatre<br>Cinq</p>"
    assert {one[0] for one in found(body, css)} == {"text-hidden"}


def test_a_letter_that_the_faces_lack_is_named(found):
    ((rule, place, message),) = found("<p>Un mot <b>♞</b> deux</p>")
    assert (rule, place) == ("missing-letter", "communique.html, page 1, b")
    assert message.startswith("♞ (U+265E BLACK CHESS KNIGHT): set in ")
    assert message.endswith(", a font of this machine.")


def test_a_letter_that_no_font_has_is_named(found):
    ((rule, place, message),) = found("<p>Un mot <b>\U000107ff</b> deux</p>")
    assert (rule, place) == ("missing-letter", "communique.html, page 1, b")
    assert message == "no font has \U000107ff (U+107FF)."


def test_a_letter_is_found_in_a_second_face_of_the_brand(found):
    # Plex Sans has the sign for a leftwards arrow, Source Serif's caption face does not lack it.
    sans = asset_of(SANS, "font/ttf")
    css = face("Kit Sans", sans) + "p { font-family: 'Kit Serif', 'Kit Sans' }"
    assert found("<p>Un mot ← deux", css, assets=(sans,)) == []


def test_a_picture_without_words(found, tmp_path):
    Image.new("RGB", (40, 30), "#777").save(tmp_path / "photo.jpg")
    photo = asset_of(tmp_path / "photo.jpg", "image/jpeg")
    body = f"<img class=small src='{photo.address}' style='height:9mm'>"
    assert found(body, assets=(photo,)) == [
        (
            "figure-without-words",
            "communique.html, page 1, img.small",
            "the picture has no alternative text.",
        )
    ]


def test_a_heading_that_skips_a_level(found):
    assert found("<h1>Un</h1><h3 class=x>Deux</h3>") == [
        (
            "heading-skipped",
            "communique.html, page 1, h3.x",
            "a heading of level 3 follows one of level 1.",
        )
    ]


def test_a_link_to_nowhere_on_the_page(found):
    assert [one[0] for one in found("<p><a href='#rien'>ici</a>")] == ["engine-error"]


def test_a_finding_gives_its_place_in_points_from_the_media_box(page):
    css = ".band { position: absolute; top: -25mm; left: -17mm }"
    (one,) = press_here(page("<p class=band>Un</p><p>Deux", css)).findings
    left, low, right, high = one.box
    assert left == pytest.approx((3.25 + 3) * 72 / 25.4, abs=0.1)
    assert 0 < right - left < 20
    assert (297 + 3 - 7) * 72 / 25.4 < low < high < (297 + 3) * 72 / 25.4


def test_a_document_without_end_is_refused(page, monkeypatch):
    monkeypatch.setattr(render, "MOST_PAGES", 2)
    with pytest.raises(Refused) as caught:
        press_here(page(f"<p>{SENTENCE * 400}"))
    assert [one.rule for one in caught.value.findings] == ["too-many-pages"]
