"""What `docs/print.md` says was measured is what is measured."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from print_tables import PAGE, SAMPLE, print_set, with_tables

from kit.qr import GOOD_MODULE, LONGEST, SMALLEST_MODULE


def measures(test: Callable[..., None]) -> Callable[..., None]:
    """A test that builds and draws the sample's whole print set."""
    return pytest.mark.slow(pytest.mark.needs("gs")(test))


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> str:
    files = print_set(tmp_path_factory.mktemp("office"), SAMPLE)
    return with_tables(PAGE.read_text("utf-8"), files)


@measures
def test_the_measured_values_are_those_of_a_run(measured: str) -> None:
    assert PAGE.read_text("utf-8") == measured, "run: python tests/docs/print_tables.py"


@measures
def test_every_code_of_the_sample_is_read_however_it_is_spoilt(measured: str) -> None:
    counts = re.findall(r"\| (\d+) of (\d+) \|$", measured, re.MULTILINE)
    assert len(counts) == 7
    assert all(good == all_ and int(all_) > 5 for good, all_ in counts)


@measures
def test_no_file_of_the_sample_has_an_error(measured: str) -> None:
    rows = re.findall(r"^\| `[\w-]+` \| \d+ \| (\d+) \|", measured, re.MULTILINE)
    assert len(rows) >= 10
    assert set(rows) == {"0"}


def test_the_limits_of_codes_are_those_of_the_code() -> None:
    text = PAGE.read_text("utf-8")
    assert f"{SMALLEST_MODULE} mm" in text
    assert f"{GOOD_MODULE} mm" in text
    assert f"{LONGEST} characters" in text


def test_every_file_that_the_page_names_is_in_the_repository() -> None:
    root = Path(PAGE).parents[1]
    names = re.findall(r"`((?:tests|kit|assets)/[\w./-]+)`", PAGE.read_text("utf-8"))
    assert names
    assert [name for name in names if not (root / name).exists()] == []
