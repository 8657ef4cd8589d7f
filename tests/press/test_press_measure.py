"""What a typesetter trues by hand."""

import pytest

from kit.press import render
from kit.press.boxes import walk
from kit.press.engine import engine, pictures
from kit.press.fetcher import KitFetcher
from kit.press.lines import lines_of, text_of
from kit.press.said import listening
from kit.press.weasy import MM

TITLE = "L’espace et la médecine mettent leurs images en commun"
BIG = "h1 { font: 29pt/11.25mm 'Kit Serif'; width: 126mm }"
PROSE = (
    "Les deux institutions entendent mettre au point des méthodes nouvelles à partir de leurs "
    "savoir-faire, mieux faire connaître leurs travaux et rapprocher des mondes qui se croisent peu"
)


@pytest.fixture
def blocks(page):
    """A function from a body to (tag, top in mm, height in mm, lines) of each block with text."""

    def lay_out(body, css="", **more):
        one = page(body, css, **more)
        fetcher = KitFetcher(one.assets)
        with listening() as said, pictures(fetcher) as cache:
            warm = engine(one.css)
            sheets = tuple(warm.sheet(name, text, fetcher, said) for name, text in one.css)
            document = render._lay_out(one, warm, sheets, fetcher, cache)
        return [
            (
                box.element_tag,
                round(box.border_box_y() / MM, 2),
                round(box.border_height() / MM, 2),
                [text_of(line) for line in lines_of(box)],
            )
            for sheet in document.pages
            for box in walk(sheet._page_box)
            if lines_of(box)
        ]

    return lay_out


def lines(found):
    return [line for _, _, _, each in found for line in each]


def test_a_title_is_as_even_as_its_number_of_lines_allows(blocks):
    plain, even = (lines(blocks(f"<h1 {how}>{TITLE}</h1>", BIG)) for how in ("", "data-balance"))
    assert plain == ["L’espace et la médecine", "mettent leurs images en", "commun"]
    assert even == ["L’espace et la médecine", "mettent leurs images", "en commun"]


def test_a_balanced_title_may_say_its_widest_measure(blocks):
    body = f"<h1 data-balance=60>{TITLE}</h1>"
    assert lines(blocks(body, BIG))[0] == "L’espace et"


def test_a_break_of_the_author_wins(blocks):
    body = "<h1 data-balance>L’espace et la médecine mettent leurs<br>images en commun</h1>"
    assert lines(blocks(body, BIG)) == [
        "L’espace et la médecine",
        "mettent leurs",
        "images en commun",
    ]


def test_a_title_of_one_line_stays_as_it_is(blocks):
    assert lines(blocks("<h1 data-balance>L’espace</h1>", BIG)) == ["L’espace"]


def test_a_word_wider_than_its_measure_ends_the_search_for_even_lines(blocks):
    found = lines(blocks(f"<h1 data-balance>Marées {'constitution' * 6} {TITLE}</h1>", BIG))
    assert found == lines(blocks(f"<h1>Marées {'constitution' * 6} {TITLE}</h1>", BIG))


def test_a_block_is_padded_to_whole_lines(blocks):
    body = f"<div data-snap style='line-height:6mm'><p>{PROSE}</p></div><p>Deux</p>"
    (_, _, height, _), (_, top, _, _) = blocks(body, "div { font-size: 13pt; width: 100mm }")
    assert (height, top) == (5 * 6, 27 + 7 * 4.5)


def test_an_excess_under_half_a_millimetre_is_taken_away(blocks):
    body = "<div data-snap style='padding-bottom:.3mm'>Un</div><p>Deux</p>"
    assert blocks(body)[1][1] == 27 + 4.5


def test_the_line_of_a_document_is_its_own(blocks):
    body = "<div data-snap>Un</div><p>Deux</p>"
    assert blocks(body, root="data-line=9")[1][1] == 27 + 9


def test_padding_never_pushes_a_block_over_the_end_of_its_page(blocks):
    body = (
        "<div style='height:234mm'></div>"
        "<div data-snap style='line-height:6mm;break-inside:avoid'>Un</div>"
    )
    (found,) = [one for one in blocks(body) if one[3] == ["Un"]]
    assert found[1] == 27 + 234


def test_no_more_than_two_hyphens_stand_in_a_row(blocks):
    found = lines(blocks(f"<p>{PROSE}</p>", "p { hyphens: auto; width: 27mm }"))
    divided = [line.endswith("\u2010") for line in found]
    assert any(divided)
    assert (True, True, True) not in list(zip(divided, divided[1:], divided[2:], strict=False))


def test_a_last_line_has_four_letters_at_least(blocks):
    words = PROSE.split()
    for count in range(8, len(words)):
        body = f"<p>{' '.join(words[:count])} as.</p>"
        last = lines(blocks(body, "p { hyphens: auto; width: 60mm }"))[-1]
        assert sum(letter.isalpha() for letter in last) >= 4, last


def test_a_title_in_the_middle_stays_in_the_middle(blocks, page):
    css = BIG + "h1 { text-align: center }"
    assert lines(blocks(f"<h1 data-balance>{TITLE}</h1>", css)) == [
        "L’espace et la médecine",
        "mettent leurs images",
        "en commun",
    ]


def test_a_paragraph_set_again_keeps_its_note_once(blocks):
    css = "p { hyphens: auto; width: 27mm } .n { float: footnote; width: 100mm }"
    body = f"<p>{PROSE[:90]}<span class=n>Une note.</span> {PROSE[90:]}</p>"
    found = blocks(body, css)
    divided = [line.endswith("\u2010") for line in lines(found)]
    assert (True, True, True) not in list(zip(divided, divided[1:], divided[2:], strict=False))
    assert lines(found).count("1. Une note.") == 1


def test_a_ladder_is_cured_in_columns_too(blocks):
    css = "p { hyphens: auto } div { columns: 5; column-gap: 4mm }"
    for _, _, _, each in blocks(f"<div><p>{PROSE} {PROSE}</p></div>", css):
        divided = [line.endswith("\u2010") for line in each]
        assert (True, True, True) not in list(zip(divided, divided[1:], divided[2:], strict=False))


def test_a_word_wider_than_its_column_keeps_its_hyphen(blocks):
    body = (
        "<p>La <em>radiologie</em> interventionnelle <b>téléradiologie</b> "
        "anticonstitutionnellement radiologie interventionnelle</p>"
    )
    found = lines(blocks(body, "p { hyphens: auto; width: 22mm }"))
    assert all(len(line) <= 18 for line in found), found


def test_a_text_fits_its_line_whatever_blank_follows_it(blocks):
    """A last line that its blank alone would overflow is not broken after its first word."""
    narrow = "p { font: 8pt/3.75mm 'Kit Serif'; width: %.2fmm } .n { white-space: nowrap }"
    text = "mettent leurs images en commun et <span class=n>la Terre</span>"
    found = {tuple(lines(blocks(f"<p>{text}</p>", narrow % (at / 20)))) for at in range(740, 960)}
    assert found == {
        ("mettent leurs images en", "commun et la Terre"),
        ("mettent leurs images en commun", "et la Terre"),
        ("mettent leurs images en commun et", "la Terre"),
    }
