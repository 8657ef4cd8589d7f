"""`kit preflight`, as it is typed."""

import io
import json
from pathlib import Path

import pikepdf
import pytest
from clean_files import clean
from click.testing import CliRunner, Result
from mutant_hands import paint

from kit.cli import main


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["preflight", *map(str, arguments)])


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / "affiche.pdf"
    file.write_bytes(clean("print").pdf)
    return file


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    file = tmp_path / "rouge.pdf"
    with pikepdf.open(io.BytesIO(clean("print").pdf)) as pdf:
        paint(pdf, "1 0 0 rg 0 0 40 40 re f")
        pdf.save(file, force_version="1.6")
    return file


def test_a_good_file_ends_with_0(good: Path) -> None:
    done = run(good, "--profile", "print")
    assert done.exit_code == 0
    assert done.output.startswith(f"{good}: print: 0 errors, 0 warnings, ")


def test_a_bad_file_ends_with_1(bad: Path) -> None:
    done = run(bad, "--profile", "print")
    assert done.exit_code == 1
    assert "  error colour-rgb: filled in DeviceRGB\n    page 4, path\n" in done.output


def test_one_bad_file_of_two_ends_with_1(good: Path, bad: Path) -> None:
    assert run(good, bad, "--profile", "print").exit_code == 1


def test_a_file_that_is_no_pdf_ends_with_2_and_its_name(tmp_path: Path) -> None:
    file = tmp_path / "note.pdf"
    file.write_text("bonjour", encoding="utf-8")
    done = run(file, "--profile", "print")
    assert done.exit_code == 2
    assert f"`{file}` can't be read as a PDF: " in done.output
    assert "BytesIO" not in done.output


def test_a_profile_must_be_chosen(good: Path) -> None:
    assert run(good).exit_code == 2


def test_json_has_an_object_a_file(good: Path, bad: Path) -> None:
    told = json.loads(run(good, bad, "--profile", "print", "--json").output)
    assert [(one["file"], one["errors"]) for one in told] == [(str(good), 0), (str(bad), 1)]


def test_the_page_for_people_is_written(bad: Path, tmp_path: Path) -> None:
    page = tmp_path / "rapport.html"
    run(bad, "--profile", "print", "--report", page)
    assert "<title>rouge.pdf</title>" in page.read_text(encoding="utf-8")


def test_a_page_for_people_is_for_one_file(good: Path, bad: Path, tmp_path: Path) -> None:
    done = run(good, bad, "--profile", "print", "--report", tmp_path / "rapport.html")
    assert done.exit_code == 2
    assert "--report takes one FILE." in done.output
