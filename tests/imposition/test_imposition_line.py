"""Beneath each press sheet stands what it is: a plate that is mixed up is found by it."""

import pikepdf
import pytest
from imposition_pages import ROOT, imposed, keep, opened, printed

from kit.edition.outlines import outlined
from kit.imposition.line import SIZE
from kit.preflight import preflight
from kit.units import Mm, pt


def content(page: pikepdf.Page) -> bytes:
    page.contents_coalesce()
    return bytes(page.obj.Contents.read_bytes())


def outlines(words: str) -> bytes:
    font = next((ROOT / "fonts").rglob("*Regular.otf")).read_bytes()
    return outlined(words, font=font, size=SIZE, keep=keep)[1]


@pytest.mark.parametrize(
    ("pages", "size", "scheme", "told"),
    [
        (
            8,
            (148, 210),
            "booklet",
            [
                "carton / booklet / 2020-09-21 / 1/2 front",
                "carton / booklet / 2020-09-21 / 1/2 back",
                "carton / booklet / 2020-09-21 / 2/2 front",
                "carton / booklet / 2020-09-21 / 2/2 back",
            ],
        ),
        (
            2,
            (85, 55),
            "n-up",
            [
                "carton / n-up / 2020-09-21 / 1/1 front",
                "carton / n-up / 2020-09-21 / 1/1 back",
            ],
        ),
    ],
)
def test_the_line_tells_file_scheme_date_sheet_and_face(
    pages: int, size: tuple[int, int], scheme: str, told: list[str]
) -> None:
    with opened(imposed(printed(pages, *size), scheme)) as file:
        assert [
            outlines(words) in content(page) for page, words in zip(file.pages, told, strict=True)
        ] == [True] * len(told)


def test_the_line_stands_outside_the_bleed_and_on_the_sheet() -> None:
    with opened(imposed(printed(8, 148, 210), "booklet")) as file:
        head, _, _ = content(file.pages[0]).rpartition(b" cm\n")
        *_, share, _, _, _, x, y = head.split()
        assert float(share) == 1
        assert float(x) == pytest.approx(pt(Mm(15)), abs=0.01)
        assert 0 < float(y) < float(file.pages[0].obj.BleedBox[1]) - SIZE


def test_a_sheet_with_its_line_keeps_what_the_edition_claims() -> None:
    report = preflight(imposed(printed(8, 148, 210), "booklet"), "print")
    before = preflight(printed(8, 148, 210), "print")
    assert report.rules <= before.rules
