"""The examples that each check carries."""

import pytest

from kit.typography import lint
from kit.typography.registry import all_checks

EXAMPLES = [
    pytest.param(check, text, excerpt, id=f"{check.name}: {text[:50]}")
    for check in all_checks()
    for text, excerpt in check.examples.items()
]


@pytest.mark.parametrize(("check", "text", "excerpt"), EXAMPLES)
def test_an_example_of_a_check(check, text, excerpt):
    found = [one for one in lint(text) if one.rule == check.name]
    assert [one.excerpt for one in found] == ([] if excerpt is None else [excerpt])


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.name)
def test_a_check_says_what_it_looks_at(check):
    assert check.says.endswith(".")
    assert check.authority
