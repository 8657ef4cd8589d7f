"""Typesetting is linear: ten times the text takes ten times the steps.

Steps are calls of functions, counted, so that the verdict is the same on a busy machine; seconds
are measured by `benchmarks/typography.py`.
"""

import importlib.util
import sys
from pathlib import Path
from types import FrameType

import pytest

from kit.typography import typeset

PATH = Path(__file__).parents[2] / "benchmarks" / "typography.py"
spec = importlib.util.spec_from_file_location("benchmark_of_typography", PATH)
benchmark = importlib.util.module_from_spec(spec)
spec.loader.exec_module(benchmark)


def steps(source: str) -> int:
    """How many functions, Python's own and ours, typesetting a text calls."""
    count = 0

    def one_more(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(one_more)
    try:
        typeset(source)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("kind", benchmark.KINDS)
def test_ten_times_the_text_takes_less_than_eleven_times_the_steps(kind):
    typeset(benchmark.text(kind, 100))
    assert steps(benchmark.text(kind, 30_000)) < 11 * steps(benchmark.text(kind, 3_000))
