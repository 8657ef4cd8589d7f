"""What preflight says of a file, to people and to programs."""

import io
import json
import re

import pikepdf
import pytest
from clean_files import clean
from mutant_hands import paint, write

from kit.errors import KitError
from kit.findings import Finding, Level, Place
from kit.messages import translator
from kit.preflight import Report, preflight
from kit.preflight.html import as_html
from kit.preflight.report import as_text, reports_json


def broken(*, rgb: bool = False, small: bool = False) -> bytes:
    """The clean print edition with a red square, or with small white text."""
    with pikepdf.open(io.BytesIO(clean("print").pdf)) as pdf:
        if rgb:
            paint(pdf, "1 0 0 rg 0 0 40 40 re f")
        if small:
            write(pdf, "mer", 6, "0 0 0 .6 k 0 0 40 10 re f 0 0 0 0 k")
        held = io.BytesIO()
        pdf.save(held, force_version="1.6", compress_streams=False)
    return held.getvalue()


def a_finding(page: int) -> Finding:
    return Finding(
        rule="text-size",
        where=Place(page=page, thing="text “mer”"),
        message="text of {size} pt",
        remedy="Set it in 5 pt or more.",
        values={"size": "4.0"},
        box=(10, 20, 30, 40),
    )


def report_of(*findings: Finding) -> Report:
    return Report(profile="print", findings=findings, checked=("text-size",), pages=2)


def test_the_same_fault_on_two_pages_is_told_once_with_its_places() -> None:
    assert as_text(report_of(a_finding(1), a_finding(2)), "essai.pdf") == (
        "essai.pdf: print: 2 errors, 0 warnings, 1 rules\n"
        "  error text-size: text of 4.0 pt\n"
        "    page 1, text “mer”; page 2, text “mer”\n"
        "    → Set it in 5 pt or more.\n"
    )


def test_what_was_not_measured_is_said() -> None:
    text = as_text(preflight(clean("print").pdf, "print"), "essai.pdf")
    assert text.splitlines()[1:] == [
        "  not measured: ink-measured: the ink of the drawn pages is measured when it is asked "
        "for, by --ink"
    ]


def test_a_program_gets_rule_level_place_words_and_box() -> None:
    (told,) = json.loads(reports_json([("essai.pdf", report_of(a_finding(1)))]))
    assert told["findings"] == [
        {
            "rule": "text-size",
            "level": "error",
            "file": "essai.pdf",
            "line": None,
            "column": None,
            "page": 1,
            "thing": "text “mer”",
            "message": "text of 4.0 pt",
            "remedy": "Set it in 5 pt or more.",
            "excerpt": "",
            "proposal": None,
            "box": [10, 20, 30, 40],
        }
    ]


def test_a_program_is_told_in_the_reader_s_language() -> None:
    report = report_of(a_finding(1))
    (told,) = json.loads(reports_json([("essai.pdf", report)], translator("fr")))
    assert told["findings"][0]["remedy"] == "Composez-le à 5\u00a0pt ou plus."


def test_a_warning_leaves_a_file_clean() -> None:
    report = preflight(broken(small=True), "print")
    assert report.rules == {"text-reversed"}
    assert report.is_clean


def test_an_error_does_not() -> None:
    report = preflight(broken(rgb=True), "print")
    assert not report.is_clean
    assert [(one.rule, one.level) for one in report.findings] == [("colour-rgb", Level.ERROR)]


def test_a_finding_names_page_and_object_and_marks_it() -> None:
    (finding,) = preflight(broken(rgb=True), "print").findings
    assert str(finding.where) == "page 4, path"
    assert finding.text() == "filled in DeviceRGB"
    assert finding.box is not None
    assert [round(side) for side in finding.box] == [148, 228, 188, 268]


def test_a_promise_is_asked_of_our_own_files_only() -> None:
    assert "mandatory-words" not in preflight(clean("print").pdf, "print").checked
    ours = preflight(clean("print").pdf, "print", expected=clean("print").expected)
    assert "mandatory-words" in ours.checked


def test_a_profile_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KitError, match="there is no preflight profile `papier`") as raised:
        preflight(clean("print").pdf, "papier")
    assert raised.value.cure() == "Choose one of print, email, archive."


def test_the_page_for_people_shows_and_marks_the_page() -> None:
    pdf = broken(rgb=True)
    page = as_html(preflight(pdf, "print"), pdf, "essai.pdf")
    assert "<h2>page 4</h2>" in page
    assert re.findall(r'<rect class="error" x="([\d.]+)" [^>]*width="([\d.]+)"', page) == [
        ("146.3", "44.0")
    ]
    assert "<title>colour-rgb: filled in DeviceRGB</title>" in page
    assert page.count("data:image/jpeg;base64,") == 1


def test_the_page_for_people_asks_nothing_of_the_network() -> None:
    pdf = broken(rgb=True)
    assert not re.search(r'(src|href)="(?!data:)', as_html(preflight(pdf, "print"), pdf, "a.pdf"))


def test_a_name_can_not_write_into_the_page() -> None:
    page = as_html(report_of(), clean("print").pdf, "<script>.pdf")
    assert "<script>" not in page


def test_a_file_all_wrong_is_told_a_hundred_times_a_rule() -> None:
    with pikepdf.open(io.BytesIO(clean("print").pdf)) as pdf:
        paint(pdf, "1 0 0 rg " + "0 0 4 4 re f " * 300)
        held = io.BytesIO()
        pdf.save(held, force_version="1.6", compress_streams=False)
    assert len(preflight(held.getvalue(), "print").findings) == 100
