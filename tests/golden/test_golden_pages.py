"""Each document looks as it did: a page that changed is shown beside what it was."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from golden_pages import DIFFERENCES, HERE, MOST, PAGES, ROOT, changed, drawn, name, show_difference
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
    golden = Image.open(HERE / f"{name(*page)}.png").convert("RGB")
    now = drawn(kits, *page)
    count = changed(golden, now)
    target = DIFFERENCES / f"{name(*page)}.png"
    if count > MOST:
        show_difference(golden, now, target)
    assert count <= MOST, f"{count} pixels changed: look at {target}, then `make golden`"


def test_a_line_that_moved_is_seen(kits: Path) -> None:
    page = drawn(kits, *PAGES[0])
    line = (0, 215, page.width, 222)  # 4.5 mm of the running text
    moved = page.copy()
    moved.paste(page.crop(line), (0, line[1] + 1))
    assert changed(page, moved) > 5 * MOST
    assert changed(page, page) == 0


def test_a_shift_by_a_tenth_of_a_pixel_is_not_seen(kits: Path) -> None:
    page = drawn(kits, *PAGES[0])
    tenth = (1, 0, 0.1, 0, 1, 0.1)
    shifted = page.transform(page.size, Image.Transform.AFFINE, tenth, Image.Resampling.BILINEAR)
    assert changed(page, shifted) <= MOST


def test_a_colour_that_changed_is_seen(kits: Path) -> None:
    page = drawn(kits, *PAGES[0])
    red, green, blue = page.split()
    assert changed(page, Image.merge("RGB", (blue, green, red))) > MOST
