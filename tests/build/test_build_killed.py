"""A build may die at any moment: what has its final name is whole, and the next build works."""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 20


def start(office: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "kit", "build", "CP106-2020", "--only", "communique"],
        cwd=office,
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(office / "cache")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def is_whole(folder: Path) -> bool:
    """Whether the published files are those of one build, or there are none."""
    if not folder.exists():
        return True
    manifest = json.loads((folder / "kit.json").read_bytes())
    digests = {one["path"]: one["sha256"] for one in manifest["files"]}
    found = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*.pdf")
    }
    return found == digests


@pytest.mark.slow
def test_twenty_kills_leave_whole_files_and_a_build_that_works(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "releases", tmp_path / "releases")
    (tmp_path / "kit.toml").write_text("", "utf-8")
    text = tmp_path / "releases" / "CP106-2020" / "text.fr.md"
    words = text.read_text("utf-8")
    out = tmp_path / "out" / "CP106-2020"
    dice = random.Random(106)
    began = time.monotonic()
    assert start(tmp_path).wait() == 0
    whole = time.monotonic() - began
    for number in range(ROUNDS):
        text.write_text(words.replace("mettent leurs", f"mettent {number} fois leurs"), "utf-8")
        build = start(tmp_path)
        time.sleep(dice.uniform(0, whole))
        os.killpg(build.pid, signal.SIGKILL)
        build.wait()
        assert is_whole(out), f"kill {number}"
    last = start(tmp_path)
    _, said = last.communicate()
    assert last.returncode == 0, said.decode()
    assert is_whole(out)
    assert f"{ROUNDS - 1} fois" in (out / "kit.json").read_text("utf-8")
    left = [path.name for path in out.parent.iterdir() if path.name.startswith(".kit-tmp")]
    assert left == []
