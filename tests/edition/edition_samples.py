"""The print set of a sample: every document, in every format and language."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLES = ("CP106-2020", "EX12-2026")
DOCUMENTS = "documents: [communique, dossier, fiche, invitation, affiche, cartes, photos]"


def print_set(office: Path, reference: str) -> tuple[Path, ...]:
    """The files of one sample, built in the empty folder `office`; none may have an error."""
    release = office / "releases" / reference
    shutil.copytree(ROOT / "releases" / reference, release)
    (office / "kit.toml").write_text("", "utf-8")
    card = release / "release.yaml"
    text = re.sub(r"^documents: .*$", DOCUMENTS, card.read_text("utf-8"), flags=re.M)
    card.write_text(text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "kit", "build", reference, "--edition", "print"],
        cwd=office,
        env={**os.environ, "PYTHONPATH": str(ROOT), "KIT_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    files = sorted((office / "out" / reference / "print").iterdir())
    assert len(files) >= 10
    return tuple(files)
