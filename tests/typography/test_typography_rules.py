"""The examples that each rule carries."""

import pytest

from kit.typography import typeset
from kit.typography.registry import all_rules

EXAMPLES = [
    pytest.param(rule, typed, right, id=f"{rule.name}: {typed}")
    for rule in all_rules()
    for typed, right in rule.examples.items()
]


def locale_of(rule) -> str:
    return "fr-FR" if "fr" in rule.languages else "en-GB"


@pytest.mark.parametrize(("rule", "typed", "right"), EXAMPLES)
def test_an_example_of_a_rule(rule, typed, right):
    assert typeset(typed, locale=locale_of(rule), fix=rule.stage == "fix") == right


@pytest.mark.parametrize(("rule", "typed", "right"), EXAMPLES)
def test_an_example_set_right_stays(rule, typed, right):
    assert typeset(right, locale=locale_of(rule), fix=rule.stage == "fix") == right


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_rule_says_what_it_does_and_by_whose_authority(rule):
    assert rule.says.endswith(".")
    assert rule.authority
    assert rule.examples
