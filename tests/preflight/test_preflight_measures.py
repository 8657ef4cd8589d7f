"""The measures behind the rules, each on a page made for it."""

import io
from pathlib import Path

import pikepdf
import pytest
from clean_files import clean
from mutant_hands import paint, state
from pikepdf import Array, Dictionary, Name

from kit.pdf.geometry import height
from kit.pdf.metadata import pdf_instant, xmp_instant
from kit.pdf.walk import PdfFile
from kit.preflight import preflight
from kit.preflight.black import looks_black
from kit.preflight.edges import bare_edges
from kit.preflight.holes import largest_gap, opens_part
from kit.preflight.ink import separations, with_ink
from kit.preflight.words import squeezed


def page_of(content: str) -> PdfFile:
    """A page of 200 × 300, trimmed to 180 × 280 in a bleed of 10 all around."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 300))
    page = pdf.pages[0].obj
    page.TrimBox, page.BleedBox = Array([10, 10, 190, 290]), Array([0, 0, 200, 300])
    page.Contents = pdf.make_stream(content.encode())
    page.Resources = Dictionary(
        Font=Dictionary(
            F=Dictionary(
                Type=Name.Font,
                Subtype=Name.Type1,
                BaseFont=Name.Helvetica,
                FirstChar=32,
                Widths=Array([500] * 95),
            )
        )
    )
    held = io.BytesIO()
    pdf.save(held)
    return PdfFile(held.getvalue())


def bare(content: str) -> list[str]:
    file = page_of(content)
    return [side for side, _ in bare_edges(file.pages[0], file.picture(1, 100), 100)]


def test_a_ground_to_the_end_of_the_bleed_is_painted() -> None:
    assert bare("0 0 200 300 re f") == []


def test_a_ground_to_the_trim_leaves_every_side_bare() -> None:
    assert bare("10 10 180 280 re f") == ["left", "bottom", "right", "top"]


def test_a_band_that_stops_short_on_one_side_is_bare_there() -> None:
    assert bare("10 100 190 40 re f") == ["left"]


def test_a_slanting_band_that_goes_on_is_not_bare() -> None:
    assert bare("-40 60 m 240 200 l 240 240 l -40 100 l f") == []


def test_what_stays_inside_touches_no_edge() -> None:
    assert bare("40 40 100 100 re f") == []


def gap_of(content: str) -> float:
    gap = largest_gap(page_of(content).pages[0])
    return 0.0 if gap is None else height(gap)


def test_a_gap_lies_between_two_things() -> None:
    assert gap_of("20 250 100 20 re f 20 50 100 20 re f") == pytest.approx(180)


def test_a_gap_lies_between_the_last_thing_and_the_edge() -> None:
    assert gap_of("20 210 100 60 re f") == pytest.approx(200)


def test_side_by_side_nothing_is_a_gap() -> None:
    assert gap_of("20 20 60 250 re f 100 250 60 20 re f") == pytest.approx(10)


def test_white_fills_no_gap() -> None:
    assert gap_of("20 250 100 20 re f 1 g 20 60 100 180 re f 0 g 20 40 100 20 re f") == (
        pytest.approx(190)
    )


def test_a_page_under_a_ground_is_a_composition() -> None:
    assert gap_of("0 0 200 300 re f") == 0


def test_an_empty_page_has_no_gap_but_is_empty() -> None:
    assert gap_of("") == 0


def test_a_large_line_opens_a_part() -> None:
    assert opens_part(page_of("BT /F 20 Tf 20 250 Td (La suite) Tj ET").pages[0])
    assert opens_part(page_of("0 0 1 rg 0 0 2000 2000 re f").pages[0])
    assert not opens_part(page_of("BT /F 14 Tf 20 250 Td (La suite) Tj ET").pages[0])
    assert not opens_part(page_of("BT /F 20 Tf 20 50 Td (La suite) Tj ET").pages[0])


@pytest.mark.parametrize(
    ("inks", "is_black"),
    [
        ((0, 0, 0, 1), True),
        ((0.83, 0.72, 0.45, 1), True),
        ((0.75, 0.68, 0.65, 0.9), True),
        ((1, 0.8, 0, 0.75), False),
        ((0, 0, 0, 0.8), False),
        ((1, 1, 1, 0), True),
    ],
)
def test_black_is_what_looks_black(inks: tuple[float, ...], is_black: bool) -> None:
    assert looks_black(inks) is is_black


def test_words_are_the_same_however_they_are_set() -> None:
    assert squeezed("SOUS EMBARGO jusqu’au 22\nseptembre") == squeezed(
        "sous embargo jusqu'au 22\u00a0septembre"
    )
    assert squeezed("c\u00adœur ﬁn") == squeezed("cœur fin")
    assert squeezed("Apollo 11") != squeezed("Apollo 12")


def test_a_name_that_breaks_at_its_hyphen_is_the_same_name() -> None:
    assert squeezed("Vandenbroucke-\nRoux") == squeezed("Vandenbroucke\ufffe\nRoux")
    assert squeezed("Vandenbroucke-Roux") == squeezed("VandenbrouckeRoux")


def test_two_ways_to_write_an_instant_agree() -> None:
    assert pdf_instant("D:20200921080000+02'00'") == xmp_instant("2020-09-21T08:00:00+02:00")
    assert pdf_instant("D:20200921060000Z") == xmp_instant("2020-09-21T08:00:00+02:00")
    assert pdf_instant("21 septembre 2020") is None
    assert xmp_instant("hier") is None


def test_a_code_is_read_where_it_stands() -> None:
    (code,) = PdfFile(clean("print").pdf).codes()
    assert code.payload == "https://presse.example.org/q/12"
    assert (code.page, code.modules, code.level) == (2, 29, "M")
    assert code.module == pytest.approx(30 / 37 * 72 / 25.4, rel=0.02)
    assert code.is_quiet


def saved(pdf: pikepdf.Pdf) -> bytes:
    held = io.BytesIO()
    pdf.save(held, force_version="1.6", compress_streams=False)
    return held.getvalue()


@pytest.mark.needs("gs")
def test_inks_are_measured_as_they_were_given() -> None:
    with pikepdf.open(io.BytesIO(clean("print").pdf)) as pdf:
        paint(pdf, ".2 .4 .6 .1 k 0 0 40 40 re f")
        page = list(separations(saved(pdf)))[3]
    point = page.getpixel((148 + 20, page.height - 228 - 20))
    assert point == pytest.approx([255 * ink for ink in (0.2, 0.4, 0.6, 0.1)], abs=1)


@pytest.mark.needs("gs")
def test_objects_that_overprint_one_another_add_their_ink() -> None:
    with pikepdf.open(io.BytesIO(clean("print").pdf)) as pdf:
        both = "1 1 0 0 k 0 0 40 40 re f 0 0 1 .5 k 0 0 40 40 re f"
        state(pdf, Dictionary(OP=True, op=True, OPM=1), both)
        data = saved(pdf)
    plain = preflight(data, "print")
    assert plain.rules == frozenset()
    measured = with_ink(plain, data)
    assert [one.text() for one in measured.findings] == ["350 % of ink over 15 mm²"]
    assert measured.not_measured == ()


@pytest.mark.needs("gs")
def test_the_clean_file_has_no_more_ink_than_dries() -> None:
    data = clean("print").pdf
    assert with_ink(preflight(data, "print"), data).rules == frozenset()


def test_without_ghostscript_the_ink_is_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(Path(__file__).parent))
    data = clean("print").pdf
    report = with_ink(preflight(data, "print"), data)
    assert report.not_measured == (
        (
            "ink-measured",
            "Ghostscript, which would measure the ink of the drawn pages, is not installed",
        ),
    )
