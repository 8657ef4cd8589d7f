"""An archive for each test, and one of 200 releases that all of them read."""

from __future__ import annotations

from pathlib import Path

import pytest
from archive_office import NOON, Office
from synthetic_releases import publish_many

from kit.archive.deposit import add


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.fixture(scope="session")
def two_hundred(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An archive of 200 releases made by a script; tests only read it."""
    made = Office(tmp_path_factory.mktemp("two-hundred"))
    for released in publish_many(made.out, 200):
        add(made.archive, released, NOON)
    return made


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An archive of five releases, two of them in two versions; a test leaves it as it was."""
    made = Office(tmp_path_factory.mktemp("few"))
    for released in publish_many(made.out, 5):
        add(made.archive, released, NOON)
    for number in (1, 2):
        made.add(f"CP9{number}-2021")
        made.add(f"CP9{number}-2021", people=("Noé Besançon",))
    return made
