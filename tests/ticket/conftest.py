"""A workspace of one's own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest
from ticket_office import Office, office


@pytest.fixture(name="office")
def a_press_office(tmp_path: Path) -> Office:
    return office(tmp_path / "office")
