"""Every document of every sample release, built once, and the command line as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = tuple(sorted(path.parent.name for path in (ROOT / "releases").glob("*/release.yaml")))


def kit(*words: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kit", *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "KIT_LANG": "en"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def build_all(out: Path, **environment: str) -> None:
    """Build every sample into `out`."""
    for reference in SAMPLES:
        done = kit("build", reference, "--out", str(out), **environment)
        assert done.returncode == 0, done.stdout + done.stderr


def editions(out: Path, name: str) -> list[Path]:
    """The PDFs of one edition, of all samples."""
    return sorted(out.glob(f"*/{name}/*.pdf"))
