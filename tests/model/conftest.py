"""What the tests of the model share."""

from pathlib import Path

import pytest
from model_office import RELEASE, TEXT, Office, photo


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A workspace with a release in which nothing is wrong."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "kit.toml").write_text("")
    made = Office(tmp_path)
    made.write("release.yaml", RELEASE)
    made.write("text.fr.md", TEXT)
    made.write("photos/sky.jpg", photo())
    return made
