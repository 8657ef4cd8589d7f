"""The manual of the archive knows every code, and each command that it shows runs."""

import re
import shlex
from pathlib import Path

import pytest
from archive_office import Office
from click.testing import CliRunner
from synthetic_releases import erratum

from kit.cli import main
from kit.cli.archive import command

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "docs" / "archive.md").read_text(encoding="utf-8")
CODE = re.compile(r"\b(?:[EW]\d{3}|archive-[a-z-]+[a-z])\b")


def test_every_code_is_explained_and_no_other() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "kit/archive").glob("*.py")]
    ours = {code for text in sources for code in re.findall(rf'"({CODE.pattern})"', text)}
    told = set(CODE.findall("\n".join(re.findall(r"^\| (.*?) \|", MANUAL, re.MULTILINE))))
    assert told == ours


def test_every_command_of_the_manual_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kit.toml").touch()
    monkeypatch.chdir(tmp_path)
    office = Office(tmp_path)
    office.publish()
    commands = re.findall(r"^    kit (archive .*)$", MANUAL, re.MULTILINE)
    for line in commands:
        if line == "archive erratum CP106-2020":
            claim = erratum("2020-09-25", "2020-09-21", "21 septembre 2020")
            office.publish(pages=(claim["banner"]["fr"],), erratum=claim)
        ran = CliRunner().invoke(main, shlex.split(line))
        assert ran.exit_code == 0, f"{line}: {ran.output}"
    shown = {line.split()[1] for line in commands}
    assert shown | {"reindex"} == set(command.commands)
    assert CliRunner().invoke(main, ["archive", "reindex"]).exit_code == 0
