"""The public examples of running text."""

import json
from pathlib import Path

import pytest

from kit.typography import typeset

CASES = json.loads((Path(__file__).parent / "micro.json").read_text("utf-8"))


def written(case: dict, text: str) -> str:
    return typeset(text, locale=case["locale"], fix=case["stage"] == "fix")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_public_example(case):
    assert written(case, case["in"]) == case["out"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_what_is_right_comes_back_byte_for_byte(case):
    for text in [case["out"], *case.get("accept", [])]:
        assert written(case, text) == text
