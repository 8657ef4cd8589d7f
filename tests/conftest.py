"""What all tests share: a tool of the machine is asked for by a marker.

`@pytest.mark.needs("gs")`: where the tool is absent the test fails in CI, which has installed it,
and is skipped elsewhere with the line that installs it.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

GROUPS = {
    "gs": "print",
    "pdftoppm": "print",
    "pdftotext": "print",
    "pdfimages": "print",
    "pdffonts": "print",
    "qpdf": "print",
    "chromium": "browser",
    "java": "conformance",
    "verapdf": "conformance",
}


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "needs(*tools): programs that the test runs")


def pytest_unconfigure() -> None:
    """Let the engine go while Python can still do it: at the very end its libraries crash."""
    engine = sys.modules.get("kit.press.engine")
    if engine is not None:
        engine._engines.clear()
        engine._pictures.clear()
        gc.collect()


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in item.iter_markers("needs"):
        for tool in marker.args:
            if not _is_here(tool):
                _go_without(tool)


def _is_here(tool: str) -> bool:
    if tool == "verapdf":
        found = os.environ.get("KIT_VERAPDF") or any(ROOT.glob(".tools/verapdf/*.jar"))
        return bool(found) and shutil.which("java") is not None
    return shutil.which(tool) is not None


def _go_without(tool: str) -> None:
    reason = f"{tool} is not installed: sh bin/setup --with {GROUPS[tool]}"
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
