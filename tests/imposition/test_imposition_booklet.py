"""A booklet: which page lies where, and that each one is whole."""

from __future__ import annotations

import io

import pytest
from imposition_pages import differ, imposed, opened, printed, shown, trim_of

from kit.errors import BadInput, KitError
from kit.imposition import advice, schemes
from kit.imposition.booklet import Blanks
from kit.units import Mm, pt

# Left and right page of each side; None is blank.
ORDERS = {
    4: [(4, 1), (2, 3)],
    5: [(None, 1), (2, None), (None, 3), (4, 5)],
    8: [(8, 1), (2, 7), (6, 3), (4, 5)],
    12: [(12, 1), (2, 11), (10, 3), (4, 9), (8, 5), (6, 7)],
    16: [(16, 1), (2, 15), (14, 3), (4, 13), (12, 5), (6, 11), (10, 7), (8, 9)],
}


def halves(pdf: bytes, side: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    with opened(pdf) as sheets:
        left, bottom, right, top = trim_of(sheets.pages[side])
    middle = (left + right) / 2
    return (left, bottom, middle, top), (middle, bottom, right, top)


@pytest.mark.parametrize("pages", ORDERS, ids=str)
def test_each_page_of_an_a5_booklet_lies_in_its_place(pages: int) -> None:
    source = printed(pages, 148, 210)
    sheets = imposed(source, "booklet", paper=Mm(0))
    with opened(source) as file:
        trim = trim_of(file.pages[0])
    for side, order in enumerate(ORDERS[pages]):
        for page, half in zip(order, halves(sheets, side), strict=True):
            here = shown(sheets, side, half)
            if page is None:
                assert here.getextrema() == ((255, 255),) * 3
            else:
                assert differ(here, shown(source, page - 1, trim)) < 1
                others = [other for other in range(pages) if other != page - 1]
                assert all(differ(here, shown(source, o, trim)) > 1 for o in others[:3])
    with opened(sheets) as file:
        assert len(file.pages) == len(ORDERS[pages])


def test_a4_pages_are_folded_from_a3() -> None:
    with opened(imposed(printed(4, 210, 297), "booklet")) as file:
        left, bottom, right, top = trim_of(file.pages[0])
        assert (right - left, top - bottom) == pytest.approx((pt(Mm(420)), pt(Mm(297))), abs=0.01)
        assert [float(edge) for edge in file.pages[0].MediaBox] == pytest.approx(
            [0, 0, pt(Mm(440)), pt(Mm(317))], abs=0.01
        )


def test_the_bleed_is_kept_outside_and_cut_at_the_spine() -> None:
    source = printed(4, 148, 210)
    sheets = imposed(source, "booklet")
    with opened(source) as file:
        _, bottom, right, top = trim_of(file.pages[0])
    with opened(sheets) as file:
        outer = trim_of(file.pages[0])
    bleed = pt(Mm(2.8))
    beyond = shown(sheets, 0, (outer[2], outer[1], outer[2] + bleed, outer[3]))
    assert differ(beyond, shown(source, 0, (right, bottom, right + bleed, top))) < 3
    # Page 1 has its coloured corner at the left: nothing of it may reach page 4.
    spine = (outer[0] + outer[2]) / 2
    before = shown(sheets, 0, (spine - bleed, outer[1], spine, outer[3]))
    assert differ(before, shown(source, 3, (right - bleed, bottom, right, top))) < 3


def test_blanks_can_stand_before_the_back_cover() -> None:
    source = printed(5, 148, 210)
    sheets = imposed(source, "booklet", blanks=Blanks.BEFORE_BACK, paper=Mm(0))
    with opened(source) as file:
        trim = trim_of(file.pages[0])
    assert differ(shown(sheets, 0, halves(sheets, 0)[0]), shown(source, 4, trim)) < 1


def test_inner_sheets_creep_toward_the_spine() -> None:
    source = printed(16, 148, 210)
    sheets = imposed(source, "booklet", paper=Mm(1))
    with opened(source) as file:
        left, bottom, right, top = trim_of(file.pages[0])
    _, half = halves(sheets, 6)  # the innermost sheet: page 7 on its right
    moved = pt(Mm(3))
    there = (half[0], half[1], half[2] - moved, half[3])
    assert differ(shown(sheets, 6, there), shown(source, 6, (left + moved, bottom, right, top))) < 3


def test_an_imposed_file_still_claims_and_names_what_it_did() -> None:
    source = printed(4, 148, 210)
    sheets = imposed(source, "booklet")
    with opened(source) as before, opened(sheets) as after:
        intent = after.Root.OutputIntents[0]
        assert str(intent.OutputConditionIdentifier) == "FOGRA39"
        assert intent.DestOutputProfile.read_bytes()[12:20] == b"prtrCMYK"
        assert after.pdf_version == "1.6"
        assert dict(after.docinfo.items()) == dict(before.docinfo.items())
        ours = after.Root.Metadata.read_bytes()
        assert b"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" in ours
        assert ours != before.Root.Metadata.read_bytes()
        assert after.pages[0].Group.CS == "/DeviceCMYK"


def test_the_same_pages_give_the_same_sheets() -> None:
    source = printed(4, 148, 210)
    assert imposed(source, "booklet") == imposed(source, "booklet")


def test_schemes_are_found_by_listing_the_folder() -> None:
    assert schemes() == ("booklet", "n-up")


def test_an_unknown_scheme_is_answered_with_the_known_ones() -> None:
    with pytest.raises(KitError) as caught:
        imposed(printed(4, 148, 210), "leporello")
    assert str(caught.value) == "there is no scheme leporello. Use one of booklet, n-up."


def test_pages_of_several_sizes_are_refused() -> None:
    with opened(printed(4, 148, 210)) as file:
        file.pages[2].TrimBox = file.pages[2].BleedBox
        held = io.BytesIO()
        file.save(held)
    with pytest.raises(BadInput) as caught:
        imposed(held.getvalue(), "booklet")
    (finding,) = caught.value.findings
    assert (str(finding.where), finding.text()) == (
        "page 3",
        "the page is trimmed to 154.0 × 216.0 mm, the first one to 148.0 × 210.0 mm.",
    )


def test_empty_pages_are_noted_and_thick_booklets_warned_of() -> None:
    (blanks,) = advice(printed(5, 148, 210), "booklet")
    assert (blanks.level.value, blanks.text()) == (
        "note",
        "5 pages leave 3 of the last sheet empty.",
    )
    (thick,) = advice(printed(68, 40, 40), "booklet")
    assert (thick.level.value, thick.text()) == (
        "warning",
        "68 pages are too many to be stapled in the fold.",
    )
    assert advice(printed(8, 148, 210), "booklet") == ()
