"""Each document looks as it did: a page that changed is shown beside what it was."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from golden_pages import DIFFERENCES, HERE, PAGES, PART, ROOT, changed, drawn, name, show_difference
from PIL import Image


@pytest.fixture(scope="session")
def kits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("golden")
    for release in sorted({release for release, _, _ in PAGES}):
        done = subprocess.run(
            [sys.executable, "-m", "kit", "build", release, "--edition", "email", "--out", out],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    return out


@pytest.mark.parametrize("page", PAGES, ids=lambda page: name(*page))
def test_a_page_looks_as_it_did(kits: Path, page: tuple[str, str, int]) -> None:
    golden = Image.open(HERE / f"{name(*page)}.png").convert("L")
    now = drawn(kits, *page)
    part = changed(golden, now)
    target = DIFFERENCES / f"{name(*page)}.png"
    if part > PART:
        show_difference(golden, now, target)
    assert part <= PART, f"{part:.1%} of the page changed: look at {target}, then `make golden`"


def test_a_line_that_moved_is_seen(kits: Path) -> None:
    page = drawn(kits, *PAGES[0])
    moved = page.copy()
    strip = page.crop((0, page.height // 2, page.width, page.height // 2 + 40))
    moved.paste(strip, (0, page.height // 2 + 2))
    assert changed(page, moved) > PART
    assert changed(page, page) == 0
