"""The same page gives the same bytes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import asset_of
from PIL import Image

from kit.press.render import press_here

HERE = Path(__file__).parent
PROGRAM = """
import hashlib, sys
from pathlib import Path
sys.path.insert(0, {here!r})
import conftest
from kit.press.render import press_here
photo = conftest.asset_of(Path("photo.jpg"), "image/jpeg")
body = (f"<h1>Un</h1><img src='{{photo.address}}' alt='gris' style='width:60mm'>"
        "<p style='hyphens:auto;width:30mm'>La radiologie interventionnelle "
        "<a href='https://example.org'>ici</a><ul><li>Deux</ul>")
print(hashlib.sha256(press_here(conftest.page_of(body, assets=(photo,))).pdf).hexdigest())
"""


def digest(folder, zone, seed, language):
    folder.mkdir()
    Image.new("RGB", (60, 40), "#567").save(folder / "photo.jpg")
    environment = {
        **os.environ,
        "TZ": zone,
        "PYTHONHASHSEED": seed,
        "LC_ALL": language,
        "PYTHONPATH": str(HERE.parents[1]),
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(here=str(HERE))],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_another_folder_time_zone_and_hash_seed_change_no_byte(tmp_path):
    here = digest(tmp_path / "un", "UTC", "1", "C")
    there = digest(tmp_path / "un dossier é", "Pacific/Auckland", "4242", "C.UTF-8")
    assert len(here) == 64
    assert here == there


def test_a_warm_process_gives_the_bytes_of_a_fresh_one(page):
    one, other = page("<h1>Un</h1><p>Deux"), page("<h2>Autre</h2>", "h2 { color: #c30 }")
    first = press_here(one).pdf
    press_here(other)
    assert press_here(one).pdf == first


def test_a_message_about_a_style_sheet_is_said_from_the_cache_too(page):
    one = page("<p>Un", "p { colour: red }")
    first, second = press_here(one).findings, press_here(one).findings
    assert [one.rule for one in first] == ["engine-warning"]
    assert str(first[0].where) == "page.css"
    assert first == second


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_photo_is_embedded_as_it_is(page, tmp_path, mode):
    file = tmp_path / "photo.jpg"
    Image.effect_noise((40, 30), 50).convert(mode).save(file, quality=80)
    asset = asset_of(file, "image/jpeg")
    body = f"<img src='{asset.address}' alt='bruit' style='width:20mm'>"
    assert file.read_bytes() in press_here(page(body, assets=(asset,))).pdf
