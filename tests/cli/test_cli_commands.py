"""The command line itself: commands are found, languages chosen, colours left to terminals."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kit import __version__
from kit.cli import main, show
from kit.errors import KitError

HERE = Path(show.__file__).parent
ROOT = HERE.parents[1]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_version_is_told() -> None:
    assert CliRunner().invoke(main, ["--version"]).output == f"press-kit {__version__}\n"


def test_python_runs_the_package() -> None:
    words = [sys.executable, "-m", "kit", "--version"]
    assert subprocess.check_output(words, text=True) == f"press-kit {__version__}\n"


def test_a_file_of_the_folder_is_a_command() -> None:
    names = main.list_commands(click.Context(main))
    assert {"build", "check", "completion", "doctor", "new", "preflight"} <= set(names)
    assert all((HERE / f"{name.replace('-', '_')}.py").is_file() for name in names)


def test_a_file_without_a_command_is_none() -> None:
    assert "show" not in main.list_commands(click.Context(main))
    assert "No such command 'show'" in CliRunner().invoke(main, ["show"]).stderr


@pytest.mark.parametrize("name", main.list_commands(click.Context(main)))
def test_every_command_says_what_it_does(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    command = main.get_command(click.Context(main), name)
    assert result.exit_code == 0
    assert command is not None
    assert command.get_short_help_str(100).endswith(".")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("words", [(), ("archive",), ("layout",)], ids=" ".join)
def test_the_list_of_commands_says_each_whole(language: str, words: tuple[str, ...]) -> None:
    said = CliRunner(env={"KIT_LANG": language}).invoke(main, [*words, "--help"]).stdout
    assert [line for line in said.splitlines() if line.endswith("...") and "ARGS" not in line] == []


def test_a_slip_is_answered_with_the_nearest_command() -> None:
    result = CliRunner().invoke(main, ["docter"])
    assert "No such command 'docter'. Did you mean 'doctor'?" in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_completes_the_commands(shell: str) -> None:
    result = CliRunner().invoke(main, ["completion", shell])
    assert "_KIT_COMPLETE" in result.output
    assert result.exit_code == 0


COMPLETING = """
eval "$(kit completion bash)"
words=(kit {words})
COMP_WORDS=("${{words[@]}}" {begun}) COMP_CWORD=${{#words[@]}}
_kit_completion kit {begun} "${{words[-1]}}"
echo "${{COMPREPLY[*]}}"
"""


@pytest.mark.parametrize(
    ("words", "begun", "completed"),
    [
        ("", "b", "build"),
        ("build", "--edi", "--edition"),
        ("build CP1 --edition", "p", "print"),
        ("archive", "e", "erratum export"),
    ],
)
def test_bash_completes_what_is_begun(
    words: str, begun: str, completed: str, tmp_path: Path
) -> None:
    kit = tmp_path / "kit"
    kit.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m kit "$@"\n', encoding="utf-8")
    kit.chmod(0o755)
    ran = subprocess.run(
        ["bash", "-c", COMPLETING.format(words=words, begun=begun)],
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stdout, ran.stderr) == (f"{completed}\n", "")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "KIT_LANG": "fr"}, "fr"),
        ({"LC_ALL": "", "LC_MESSAGES": "fr_CH"}, "fr"),
    ],
)
def test_the_reader_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert show.language(environment) == language


def test_a_terminal_gets_colour() -> None:
    assert show.has_colour(Terminal(), {})


def test_who_wants_no_colour_gets_none() -> None:
    assert not show.has_colour(Terminal(), {"NO_COLOR": "1"})


def test_a_pipe_gets_no_colour() -> None:
    assert not show.has_colour(io.StringIO(), {})


def test_an_error_is_red_on_a_terminal() -> None:
    assert show.error_lines(KitError("no."), colour=True) == "\x1b[31mno.\x1b[0m"


def test_the_docs_list_every_command() -> None:
    context = click.Context(main)
    rows = [
        f"| `kit {name}` | {command.get_short_help_str(200)} |"
        for name in main.list_commands(context)
        if (command := main.get_command(context, name))
    ]
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    table = page.partition("| command | what it does |\n| --- | --- |\n")[2].partition("\n\n")[0]
    assert table.splitlines() == rows, "\n".join(rows)


def json_commands(group: click.Group, words: str) -> list[str]:
    context = click.Context(group)
    found = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            found += json_commands(command, f"{words} {name}")
        elif command and any("--json" in one.opts for one in command.params):
            found.append(f"`{words} {name}`")
    return found


FINDING = {
    *("rule", "level", "file", "line", "column", "page", "thing", "message", "remedy"),
    *("excerpt", "proposal", "box"),
}


def json_rows() -> dict[str, str]:
    """What the docs say that each command answers."""
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    table = page.partition("| command | answer |\n| --- | --- |\n")[2].partition("\n\n")[0]
    cells = (row.strip("| ").split(" | ") for row in table.splitlines())
    return {one[0]: one[1] for one in cells}


def test_the_docs_list_every_command_that_answers_in_json() -> None:
    assert list(json_rows()) == json_commands(main, "kit")


@pytest.mark.parametrize(
    "words",
    [
        ("new", "CP1", "--title", "x", "--date", "2020-09-21", "--issuer", "starter"),
        ("layout", "new", "carton"),
        ("doctor",),
        ("typo", "text.md"),
        ("check", "CP1"),
    ],
    ids=" ".join,
)
def test_a_command_answers_in_the_json_that_the_docs_tell(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    Path("kit.toml").write_text("", "utf-8")
    Path("text.md").write_text("Qui vient?\n", "utf-8")
    if words[0] == "check":
        new = ("new", "CP1", "--title", "x", "--date", "2020-09-21", "--issuer", "starter")
        CliRunner().invoke(main, new)
    ran = CliRunner().invoke(main, [*words, "--json"])
    name = " ".join(("kit", *words[:2])) if words[0] == "layout" else f"kit {words[0]}"
    assert keys(json.loads(ran.stdout)) <= set(re.findall(r'"(\w+)"', json_rows()[f"`{name}`"])) | (
        FINDING
    )


def keys(answer: object) -> set[str]:
    """The keys of an answer and of all that it holds."""
    if isinstance(answer, dict):
        return set(answer) | {key for value in answer.values() for key in keys(value)}
    return {key for value in answer for key in keys(value)} if isinstance(answer, list) else set()


def test_typo_tells_programs_what_it_has_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("text.md").write_text("Mais qui vient?\n", "utf-8")
    told = json.loads(CliRunner().invoke(main, ["typo", "text.md", "--json"]).stdout)
    assert told["files"] == [{"file": "text.md", "changed": True}]
    (found,) = told["findings"]
    assert (found["line"], found["column"], found["excerpt"]) == (1, 10, "vient?")
    assert Path("text.md").read_text("utf-8") == "Mais qui vient\u202f?\n"
