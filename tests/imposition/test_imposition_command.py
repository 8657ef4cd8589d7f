"""kit impose: from a file to sheets beside it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner
from imposition_pages import opened, printed

from kit.cli import main


def run(*words: object) -> tuple[int, str]:
    result = CliRunner(env={"LC_ALL": "C"}).invoke(main, ["impose", *map(str, words)])
    return result.exit_code, result.output


def test_a_booklet_stands_beside_the_file_that_it_is_made_of(tmp_path: Path) -> None:
    file = tmp_path / "dossier.pdf"
    file.write_bytes(printed(8, 148, 210))
    assert run(file) == (0, f"{tmp_path}/dossier-booklet.pdf\n")
    with opened((tmp_path / "dossier-booklet.pdf").read_bytes()) as sheets:
        assert len(sheets.pages) == 4


def test_what_the_printer_should_know_is_told(tmp_path: Path) -> None:
    file = tmp_path / "dossier.pdf"
    file.write_bytes(printed(5, 148, 210))
    assert "5 pages leave 3 of the last sheet empty." in run(file)[1]


def test_cards_can_be_put_on_another_sheet(tmp_path: Path) -> None:
    file, sheets = tmp_path / "carton.pdf", tmp_path / "sheets.pdf"
    file.write_bytes(printed(1, 85, 55))
    assert run(file, "--scheme", "n-up", "--sheet", 320, 450, "--out", sheets)[0] == 0
    with opened(sheets.read_bytes()) as made:
        cards = made.pages[0].Contents.read_bytes().count(b"/P0 Do")
    assert cards == 3 * 7


def test_an_option_of_another_scheme_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "dossier.pdf"
    file.write_bytes(printed(4, 148, 210))
    code, said = run(file, "--gutter", 6)
    assert code == 2
    assert "the scheme booklet has no option gutter." in said
    assert "It has blanks, paper." in said


def test_a_file_that_is_no_pdf_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "dossier.pdf"
    file.write_bytes(b"Bonjour")
    code, said = run(file)
    assert code == 2
    assert "the file is no PDF that can be read" in said
