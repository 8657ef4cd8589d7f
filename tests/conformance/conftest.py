"""The samples are built once for all workers."""

from __future__ import annotations

from pathlib import Path

import pytest
from conformance_samples import build_all

from kit import disk


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The folder `out` with every edition of every document of every sample."""
    base = tmp_path_factory.getbasetemp()
    if hasattr(request.config, "workerinput"):
        base = base.parent  # of all workers
    folder = base / "samples"
    with disk.lock(base / "samples.lock"):
        if not (folder / "whole").is_file():
            build_all(folder)
            (folder / "whole").touch()
    return folder
