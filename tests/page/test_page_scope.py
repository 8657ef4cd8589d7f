"""One document's style sheet among others on the same pages."""

import re

import pytest

from kit.page.scope import scoped


def one_line(css: str) -> str:
    return re.sub(r"\s+", " ", css)


CASES = [
    (".title { color: red }", ".as-memo .title { color: red }"),
    ("h1, .a > b { x: y }", ".as-memo h1, .as-memo .a > b { x: y }"),
    ("body.held p { x: y }", ".as-memo.held p { x: y }"),
    ("body > .rows { x: y }", ".as-memo > .rows { x: y }"),
    (":root { --u: 1mm }", ":root { --u: 1mm} .as-memo { --u: 1mm}"),
    ("@page cover { margin: 0 }", "@page memo-cover { margin: 0 }"),
    ("@page cover:left { x: y }", "@page memo-cover:left { x: y }"),
    (".c { page: cover }", ".as-memo .c { page: memo-cover }"),
    ("@page { margin: 1mm }", "@page memo { margin: 1mm }"),
    ("@page :first { x: y }", "@page memo:nth(1 of memo) { x: y }"),
    ("@page :blank { x: y }", "@page :blank { x: y }"),
    ("@media print { p { x: y } }", "@media print { .as-memo p { x: y } }"),
]


@pytest.mark.parametrize(("sheet", "wanted"), CASES)
def test_a_rule_touches_its_own_document_alone(sheet: str, wanted: str) -> None:
    found = one_line(scoped([sheet], "memo")).replace(" }", "}")
    assert found.endswith(wanted.replace(" }", "}"))


def test_a_rule_of_all_pages_is_of_all_pages_of_the_document() -> None:
    css = one_line(scoped(["@page { margin: 1mm } .c { page: cover }"], "memo"))
    assert "@page memo, memo-cover { margin: 1mm }" in css


def test_the_first_page_is_that_of_the_document() -> None:
    sheet = "body.held { page: held } @page held:first { x: y }"
    assert "@page memo-held:nth(1 of memo-held) { x: y }" in one_line(scoped([sheet], "memo"))


def test_a_counter_of_pages_is_no_name_of_a_page() -> None:
    assert "counter(page)" in scoped([".n::before { content: counter(page) }"], "memo")
