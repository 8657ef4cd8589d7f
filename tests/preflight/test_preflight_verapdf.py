"""veraPDF beside our own rules. Where it isn't installed, its recorded answers speak."""

import json
import os
from pathlib import Path

import pytest
from clean_files import clean
from preflight_page import ANSWERS, PAGE, ROOT, page
from test_mutants import mutants

from kit.preflight import preflight
from kit.preflight.verapdf import FLAVOURS, find_jar, verdict, with_verapdf

JAR = find_jar(os.environ, ROOT)


def test_the_tables_of_the_page_are_made_from_the_code() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "run: python tests/preflight/preflight_page.py"
    )


def test_veraPDF_was_asked_about_every_mutant_of_the_screen_editions() -> None:
    asked = set(json.loads(ANSWERS.read_text(encoding="utf-8"))["answers"])
    assert asked == {str(one) for one in mutants() if FLAVOURS[one.profile]}


@pytest.mark.needs("java", "verapdf")
@pytest.mark.parametrize("profile", ["email", "archive"])
def test_the_clean_file_is_compliant(profile: str, tmp_path: Path) -> None:
    assert JAR is not None
    file = tmp_path / "clean.pdf"
    file.write_bytes(clean(profile).pdf)
    said = [verdict(file, flavour, jar=JAR) for flavour in FLAVOURS[profile]]
    assert [(one.flavour, one.is_compliant, one.failures) for one in said] == [
        (flavour, True, ()) for flavour in FLAVOURS[profile]
    ]


@pytest.mark.needs("java", "verapdf")
def test_what_veraPDF_finds_stands_in_the_report(tmp_path: Path) -> None:
    broken = next(one for one in mutants() if str(one) == "email-ua-title-mutant_hidden")
    file = tmp_path / "broken.pdf"
    file.write_bytes(broken.broken())
    report = with_verapdf(preflight(file.read_bytes(), "email"), file, JAR)
    assert report.rules == {"ua-title", "verapdf"}


def test_without_veraPDF_it_is_not_measured(tmp_path: Path) -> None:
    report = preflight(clean("email").pdf, "email")
    assert with_verapdf(report, tmp_path / "any.pdf", None).not_measured == (
        ("verapdf", "veraPDF, the reference checker of PDF/A and PDF/UA, is not installed"),
    )


def test_veraPDF_knows_no_print(tmp_path: Path) -> None:
    report = preflight(clean("print").pdf, "print")
    assert with_verapdf(report, tmp_path / "any.pdf", None) == report


def test_the_variable_names_the_jar_before_the_folder(tmp_path: Path) -> None:
    tools = tmp_path / ".tools/verapdf"
    tools.mkdir(parents=True)
    (tools / "greenfield-apps-1.28.2.jar").touch()
    assert find_jar({}, tmp_path) == tools / "greenfield-apps-1.28.2.jar"
    assert find_jar({"KIT_VERAPDF": "/opt/v.jar"}, tmp_path) == Path("/opt/v.jar")
    assert find_jar({}, tmp_path / "elsewhere") is None
