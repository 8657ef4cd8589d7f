"""A page becomes a master."""

import io

import pikepdf

from kit.press.render import press, press_each, press_here, warm


def test_a_page_becomes_one_tagged_pdf_with_its_bleed(page):
    master = press(page("<h1>Un partenariat</h1><p>Deux mondes."))
    with pikepdf.open(io.BytesIO(master.pdf)) as pdf:
        assert (master.pages, len(pdf.pages)) == (1, 1)
        assert [round(float(n), 2) for n in pdf.pages[0].MediaBox] == [-8.5, -8.5, 603.78, 850.39]
        assert [round(float(n), 2) for n in pdf.pages[0].TrimBox] == [0, 0, 595.28, 841.89]
        assert pdf.Root.MarkInfo.Marked
        assert pdf.docinfo.Title == "Un partenariat"
        assert pdf.docinfo.CreationDate == "D:20200921000000+02'00"


def test_several_pages_are_pressed_side_by_side_and_come_in_order(page):
    pages = [page(f"<p>{word}") for word in ("un", "deux", "trois")]
    assert [m.page.html for m in press_each(pages, jobs=2)] == [p.html for p in pages]


def test_a_child_gives_the_bytes_that_this_process_gives(page):
    one = page("<h1>Un</h1><p>Deux <em>trois</em>.")
    assert press(one).pdf == press_here(one).pdf


def test_children_of_a_warm_parent_leave_its_fonts_alone(page):
    pages = [page(f"<p>{word}", "p { color: #123 }") for word in ("un", "deux", "trois")]
    alone = [press_here(one).pdf for one in pages]
    assert [one.pdf for one in press_each(pages, jobs=2)] == alone
    other = page("<p>quatre", "p { color: #321 }")
    warm([other])
    assert [one.pdf for one in press_each([other, *pages], jobs=2)][1:] == alone
    assert press_here(other).findings == ()
