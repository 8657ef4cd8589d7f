"""The public examples of dates, and the exact shape we prefer among those accepted."""

import datetime as dt
import json
from pathlib import Path

import pytest

from kit.locale import dates

CASES = json.loads((Path(__file__).parent / "dates.json").read_text("utf-8"))


def value(text: str):
    if "T" in text:
        return dt.datetime.fromisoformat(text)
    return dt.time.fromisoformat(text) if ":" in text else dt.date.fromisoformat(text)


def written(case: dict) -> str:
    args = {
        name: value(arg) if name in {"date", "start", "end", "at", "until"} else arg
        for name, arg in case["args"].items()
    }
    order = {"date": ["date"], "date_range": ["start", "end"], "time_range": ["start", "end"]}
    names = order.get(case["kind"], ["at" if "at" in args else "until"])
    positional = [args.pop(name) for name in names]
    return getattr(dates, case["kind"])(*positional, **args)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_public_example(case):
    text = written(case)
    assert text in case["accept"]
    assert text == case["out"]
