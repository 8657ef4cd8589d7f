"""Typesetting is linear: ten times the text takes about ten times as long."""

import importlib.util
from pathlib import Path

import pytest

PATH = Path(__file__).parents[2] / "benchmarks" / "typography.py"
spec = importlib.util.spec_from_file_location("benchmark_of_typography", PATH)
benchmark = importlib.util.module_from_spec(spec)
spec.loader.exec_module(benchmark)


def test_prose_of_ten_times_the_length_takes_less_than_fifteen_times_as_long():
    _, _, times = benchmark.ratio("prose")
    assert times < benchmark.BOUND


@pytest.mark.slow
@pytest.mark.parametrize("kind", benchmark.KINDS)
def test_so_does_a_text_of_any_kind(kind):
    _, _, times = benchmark.ratio(kind)
    assert times < benchmark.BOUND
