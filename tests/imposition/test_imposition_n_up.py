"""Cards on a sheet: where each one lies, its bleed, its back, and where it is cut."""

from __future__ import annotations

import pikepdf
import pytest
from imposition_pages import differ, imposed, opened, printed, shown, trim_of

from kit.errors import KitError
from kit.imposition import advice
from kit.units import Mm, pt

BLEED = Mm(3)


def cells(
    pdf: bytes, side: int, columns: int, rows: int, card: tuple[float, float], gutter: float
) -> list[tuple[float, ...]]:
    """The trims of the cards, row after row from the top left."""
    with opened(pdf) as sheets:
        left, _, _, top = trim_of(sheets.pages[side])
    width, height, apart = pt(Mm(card[0])), pt(Mm(card[1])), pt(Mm(gutter))
    found = []
    for row in range(rows):
        for column in range(columns):
            x, y = left + column * (width + apart), top - row * (height + apart)
            found.append((x, y - height, x + width, y))
    return found


def grown(box: tuple[float, ...], by: float) -> tuple[float, ...]:
    return (box[0] - by, box[1] - by, box[2] + by, box[3] + by)


def media(pdf: bytes) -> list[float]:
    with opened(pdf) as file:
        return [round(float(edge) * 25.4 / 72, 1) for edge in file.pages[0].MediaBox]


def test_eight_cards_lie_on_a4_each_with_its_whole_bleed() -> None:
    source = printed(1, 85, 55)
    sheet = imposed(source, "n-up")
    with opened(source) as file:
        trim = trim_of(file.pages[0])
    bleed = pt(Mm(2.9))
    for cell in cells(sheet, 0, 2, 4, (85, 55), 6):
        here = shown(sheet, 0, grown(cell, bleed))
        assert differ(here, shown(source, 0, grown(trim, bleed))) < 2
    assert media(sheet) == [0, 0, 210, 297]


def test_three_long_cards_fill_a4_and_share_their_cuts() -> None:
    source = printed(2, 210, 99)
    sheets = imposed(source, "n-up")
    with opened(source) as file:
        trim = trim_of(file.pages[0])
    for side in (0, 1):
        for cell in cells(sheets, side, 1, 3, (210, 99), 0):
            assert differ(shown(sheets, side, cell), shown(source, side, trim)) < 2
    with opened(sheets) as file:
        left, bottom, right, top = trim_of(file.pages[0])
    assert (right - left, top - bottom) == pytest.approx((pt(Mm(210)), pt(Mm(297))), abs=0.1)
    assert media(sheets) == [0, 0, 230, 317]


def test_long_cards_can_be_set_apart_on_a_larger_sheet() -> None:
    source = printed(1, 210, 99)
    sheet = imposed(source, "n-up", width=Mm(320), height=Mm(450), gutter=Mm(6))
    with opened(source) as file:
        trim = trim_of(file.pages[0])
    for cell in cells(sheet, 0, 1, 4, (210, 99), 6):
        here = shown(sheet, 0, grown(cell, pt(Mm(2.9))))
        assert differ(here, shown(source, 0, grown(trim, pt(Mm(2.9))))) < 2
    assert media(sheet) == [0, 0, 320, 450]


def test_the_back_of_a_sheet_mirrors_its_columns() -> None:
    # Eight different cards, fronts and backs in turn: pages 1, 3, 5 … and 2, 4, 6 …
    source = printed(16, 85, 55)
    sheets = imposed(source, "n-up")
    with opened(source) as file:
        trim = trim_of(file.pages[0])
    fronts = cells(sheets, 0, 2, 4, (85, 55), 6)
    for at, front in enumerate(fronts):
        back = fronts[at + 1 if at % 2 == 0 else at - 1]
        assert differ(shown(sheets, 0, front), shown(source, 2 * at, trim)) < 2
        assert differ(shown(sheets, 1, back), shown(source, 2 * at + 1, trim)) < 2


def test_several_cards_follow_each_other_until_the_sheet_is_full() -> None:
    source = printed(3, 85, 55)
    sheet = imposed(source, "n-up")
    with opened(source) as file:
        trim = trim_of(file.pages[0])
    for at, cell in enumerate(cells(sheet, 0, 2, 4, (85, 55), 6)):
        assert differ(shown(sheet, 0, cell), shown(source, at % 3, trim)) < 2


def test_cut_marks_stand_outside_the_outermost_bleed() -> None:
    with opened(imposed(printed(1, 85, 55), "n-up")) as file:
        page = file.pages[0]
        left, bottom, right, top = (float(edge) for edge in page.BleedBox)
        drawn = page.Resources.XObject.Marks
        ends = [
            [float(one) for one in step.operands]
            for step in pikepdf.parse_content_stream(drawn)
            if str(step.operator) in ("m", "l")
        ]
        assert len(ends) == 2 * 2 * (4 + 8)
        assert not [x for x, y in ends if left < x < right and bottom < y < top]
        assert drawn.Resources.ColorSpace.All[1] == "/All"


def test_a_card_is_stored_once_however_often_it_is_printed() -> None:
    one = imposed(printed(1, 85, 55), "n-up", width=Mm(105), height=Mm(75))
    eight = imposed(printed(1, 85, 55), "n-up")
    assert len(eight) - len(one) < 600


def test_a_card_larger_than_the_sheet_is_refused() -> None:
    with pytest.raises(KitError) as caught:
        imposed(printed(1, 210, 297), "n-up", width=Mm(148), height=Mm(210))
    assert str(caught.value) == (
        "a card of 210 × 297 mm doesn't fit on a sheet of 148 × 210 mm. Name a larger sheet."
    )


def test_a_sheet_that_outgrows_its_paper_is_noted() -> None:
    (note,) = advice(printed(2, 210, 99), "n-up")
    assert note.text() == (
        "with its marks the sheet is 230 × 317 mm, more than the paper of 210 × 297 mm."
    )
    assert advice(printed(1, 85, 55), "n-up") == ()
