"""An e-mail edition over its budget stops the build, which says what takes the room."""

import re
import shutil
from pathlib import Path

from kit_command import ROOT, kit

BUILD = ("build", "CP106-2020", "--only", "communique", "--edition", "email")
SAID = (
    r"email/CP106-2020-communique-fr\.pdf: file-budget: (\d+) kB, over its budget of 20 kB: "
    r"pictures (\d+) kB, fonts (\d+) kB, words and drawings (\d+) kB, structure (\d+) kB\. "
    r"The heaviest, in kB: (\d+ \([\w. -]+\)(?:, |$)){5}"
)


def test_it_names_the_parts_and_their_kilobytes(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "releases" / "CP106-2020", tmp_path / "releases" / "CP106-2020")
    settings = tmp_path / "kit.toml"
    settings.write_text("", "utf-8")
    assert kit(*BUILD, cwd=tmp_path).returncode == 0
    settings.write_text("[budget]\ncommunique = 20_000\n", "utf-8")
    done = kit(*BUILD, cwd=tmp_path)
    assert done.returncode == 1
    found = re.search(SAID, done.stderr, re.MULTILINE)
    assert found, done.stderr
    size, *parts = map(int, found.groups()[:5])
    assert abs(size - sum(parts)) <= 2, "each is rounded"
    assert "  Show fewer or smaller pictures, or raise the budget in kit.toml.\n" in done.stderr
    settings.write_text("[budget]\ncommunique = 500_000\n", "utf-8")
    assert kit(*BUILD, cwd=tmp_path).returncode == 0
