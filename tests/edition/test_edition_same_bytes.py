"""The same master gives the same bytes: in another process, zone, folder and hash seed."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

from edition_masters import ROOT, master

PAGE = """<h1>Une lune</h1><img src="kit:drawing" alt="x" width=200>
<img src="kit:photo" alt="x" width=200><p style="opacity:.5">Texte"""

SCRIPT = """
import hashlib, pickle, sys
from pathlib import Path
from kit.colour.condition import condition
from kit.edition.archive import archive_edition
from kit.edition.email import email_edition
from kit.edition.print import print_edition
from kit.edition.types import Embedded, Relationship

root = Path(sys.argv[1])
master = pickle.loads(Path(sys.argv[2]).read_bytes())
keep = lambda key, make: make()
font = sorted((root / "fonts").rglob("*Regular.otf"))[0].read_bytes()
fogra39 = condition((root / "assets/icc/FOGRA39L_coated.icc").read_bytes())
srgb = (root / "assets/icc/sRGB2014.icc").read_bytes()
source = Embedded(name="a.md", data=b"a", media_type="text/markdown",
                  relationship=Relationship.SOURCE)
for edition in (
    print_edition(master, condition=fogra39, slug_font=font, keep=keep),
    email_edition(master, keep=keep),
    archive_edition(master, sources=(source,), srgb=srgb, keep=keep),
):
    print(edition.name, hashlib.sha256(edition.pdf).hexdigest())
"""


def digests(file: Path, folder: Path, *, zone: str, seed: str) -> str:
    environment = {
        **os.environ,
        "TZ": zone,
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C",
    }
    folder.mkdir()
    words = [sys.executable, "-c", SCRIPT, str(ROOT), str(file)]
    return subprocess.check_output(words, env=environment, cwd=folder, text=True)


def test_every_process_makes_the_same_editions(tmp_path: Path) -> None:
    file = tmp_path / "master"
    file.write_bytes(pickle.dumps(master(PAGE)))
    here = digests(file, tmp_path / "a", zone="Europe/Paris", seed="1")
    there = digests(file, tmp_path / "b", zone="Pacific/Kiritimati", seed="99")
    assert [line.split()[0] for line in here.splitlines()] == ["print", "email", "archive"]
    assert here == there
