"""Whether anything has changed since a build, asked of sizes and times, and of bytes on doubt."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kit.publish import unchanged

SECOND = 1_000_000_000
RECORDED = 1_700_000_000 * SECOND + 123_456_789


@pytest.fixture
def text(tmp_path: Path) -> Path:
    made = tmp_path / "text.fr.md"
    made.write_text("Un mot.", "utf-8")
    return made


def recorded(text: Path, written: int) -> Path:
    """A record made at RECORDED of a text that was written at `written` (ns)."""
    os.utime(text, ns=(written, written))
    record = text.parent / "record.json"
    unchanged.remember(record, stamp="a", read={}, made=[text], folders=[], answer="done")
    os.utime(record, ns=(RECORDED, RECORDED))
    return record


def rewritten(text: Path, written: int) -> None:
    """Other words of the same length, which bear the same time."""
    text.write_text("Un sot.", "utf-8")
    os.utime(text, ns=(written, written))


def test_what_is_as_it_was_is_answered(text: Path) -> None:
    assert unchanged.recall(recorded(text, RECORDED - SECOND), stamp="a") == "done"


def test_another_program_has_other_answers(text: Path) -> None:
    assert unchanged.recall(recorded(text, RECORDED - SECOND), stamp="b") is None


def test_another_size_or_time_is_a_change(text: Path) -> None:
    record = recorded(text, RECORDED - 5 * SECOND)
    text.write_text("Deux mots.", "utf-8")
    assert unchanged.recall(record, stamp="a") is None


@pytest.mark.parametrize(
    "before", [10_000_000, 0, -SECOND], ids=["a tick before", "at once", "after"]
)
def test_what_was_written_within_a_tick_of_the_record_is_read(text: Path, before: int) -> None:
    written = RECORDED - before
    record = recorded(text, written)
    assert unchanged.recall(record, stamp="a") == "done"
    rewritten(text, written)
    assert unchanged.recall(record, stamp="a") is None


def test_a_disk_that_counts_in_seconds_is_doubted_for_longer(text: Path) -> None:
    written = RECORDED // SECOND * SECOND - SECOND
    record = recorded(text, written)
    rewritten(text, written)
    assert unchanged.recall(record, stamp="a") is None


def test_a_new_name_in_a_folder_is_a_change(text: Path, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    record = tmp_path / "record.json"
    unchanged.remember(record, stamp="a", read={}, made=[text], folders=[folder], answer="done")
    assert unchanged.recall(record, stamp="a") == "done"
    (folder / "new.jpg").touch()
    assert unchanged.recall(record, stamp="a") is None
