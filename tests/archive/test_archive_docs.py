"""The manual of the archive knows every code, and only commands that exist."""

import re
from pathlib import Path

from kit.cli.archive import command

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "docs" / "archive.md").read_text(encoding="utf-8")
CODE = re.compile(r"\b(?:[EW]\d{3}|archive-[a-z-]+[a-z])\b")


def test_every_code_is_explained_and_no_other() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "kit/archive").glob("*.py")]
    ours = {code for text in sources for code in re.findall(rf'"({CODE.pattern})"', text)}
    told = set(CODE.findall("\n".join(re.findall(r"^\| (.*?) \|", MANUAL, re.MULTILINE))))
    assert told == ours


def test_every_command_is_in_the_manual_and_takes_what_the_manual_says() -> None:
    lines = re.findall(r"^    kit archive (.*)$", MANUAL, re.MULTILINE)
    shown = {line.split()[0] for line in lines}
    assert shown | {"reindex"} == set(command.commands)
    for line in lines:
        name, *arguments = line.split()
        known = {one for param in command.commands[name].params for one in param.opts}
        assert {one for one in arguments if one.startswith("--")} <= known
