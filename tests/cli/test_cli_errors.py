"""What ends a command: a sentence and its cure, all findings at once, or a log."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from kit import worker
from kit.cli import Commands
from kit.errors import BadInput, KitError, MissingTool, Refused
from kit.findings import Finding, Level, Place

ZONE = Finding(
    rule="embargo-no-timezone",
    where=Place(file="release.yaml", line=7, column=10),
    message="the embargo has no time zone: `{value}`.",
    remedy="Write `{value} Europe/Paris`.",
    values={"value": "2020-09-22T06:00"},
)
ACCENT = Finding(
    rule="capital-accent",
    where=Place(file="text.fr.md", line=3, column=1),
    message="a capital keeps its accent.",
    level=Level.WARNING,
    excerpt="Etudes",
    proposal="Études",
)


class Listed(Commands):
    """The same group, with commands that a test has made."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return self.commands.get(cmd_name)


def run_raising(error: BaseException, *arguments: str, **environment: str) -> Result:
    """What `kit fail` does when its stage raises `error`."""
    group = Listed(name="kit")
    group.add_command(_failing(error))
    runner = CliRunner()
    return runner.invoke(group, ["fail", *arguments], env={"LC_ALL": "C", **environment})


def _failing(error: BaseException) -> click.Command:
    @click.command("fail")
    @click.option("--json", "as_json", is_flag=True)
    def command(as_json: bool) -> None:
        raise error

    return command


def test_an_error_is_a_sentence_and_its_cure() -> None:
    error = KitError("there is no `{name}`.", remedy="Make one.", values={"name": "kit.toml"})
    result = run_raising(error)
    assert result.stderr == "there is no `kit.toml`.\n  Make one.\n"
    assert result.stdout == ""
    assert result.exit_code == 2


def test_bad_input_tells_all_findings_at_once() -> None:
    result = run_raising(BadInput((ZONE, ACCENT)))
    assert result.stderr == (
        "release.yaml:7:10: embargo-no-timezone: "
        "the embargo has no time zone: `2020-09-22T06:00`.\n"
        "  Write `2020-09-22T06:00 Europe/Paris`.\n"
        "text.fr.md:3:1: capital-accent (warning): a capital keeps its accent.\n"
        "  Etudes → Études\n"
    )
    assert result.exit_code == 2


def test_neighbours_that_share_a_cure_are_followed_by_it_once() -> None:
    later = replace(ZONE, where=Place(file="release.yaml", line=9, column=3))
    result = run_raising(BadInput((ZONE, later, ACCENT)))
    assert result.stderr == (
        "release.yaml:7:10: embargo-no-timezone: "
        "the embargo has no time zone: `2020-09-22T06:00`.\n"
        "release.yaml:9:3: embargo-no-timezone: "
        "the embargo has no time zone: `2020-09-22T06:00`.\n"
        "  Write `2020-09-22T06:00 Europe/Paris`.\n"
        "text.fr.md:3:1: capital-accent (warning): a capital keeps its accent.\n"
        "  Etudes → Études\n"
    )


def test_a_refused_file_is_a_finding() -> None:
    where = Place(file="a.pdf", page=2, thing="image 3")
    refused = Refused((Finding(rule="image-rgb", where=where, message="it is RGB."),))
    result = run_raising(refused)
    assert result.stderr == "a.pdf, page 2, image 3: image-rgb: it is RGB.\n"
    assert result.exit_code == 1


def test_findings_are_json_on_request() -> None:
    result = run_raising(BadInput((ACCENT,)), "--json")
    assert json.loads(result.stdout) == {
        "findings": [
            {
                "rule": "capital-accent",
                "level": "warning",
                "file": "text.fr.md",
                "line": 3,
                "column": 1,
                "page": None,
                "thing": "",
                "message": "a capital keeps its accent.",
                "remedy": "",
                "excerpt": "Etudes",
                "proposal": "Études",
                "box": None,
            }
        ]
    }
    assert result.stderr == ""
    assert result.exit_code == 2


def test_an_error_is_json_on_request() -> None:
    result = run_raising(MissingTool("no `gs`.", remedy="Install it."), "--json")
    assert json.loads(result.stdout) == {"error": {"message": "no `gs`.", "remedy": "Install it."}}


def test_a_defect_is_a_log_and_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    result = run_raising(ZeroDivisionError("the width is 0"))
    (log,) = tmp_path.rglob("defect-*.log")
    assert result.stderr == (
        f"press-kit has failed, through no fault of yours; what happened is in `{log}`.\n"
        "  Join that file when you report it.\n"
    )
    assert result.exit_code == 70
    assert "ZeroDivisionError: the width is 0" in log.read_text(encoding="utf-8")
    assert "in command" in log.read_text(encoding="utf-8")


def test_a_defect_that_can_not_be_logged_is_told_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = tmp_path / "a-file"
    in_the_way.write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(in_the_way))
    result = run_raising(ZeroDivisionError())
    assert "has failed: ZeroDivisionError, and no log could be written" in result.stderr
    assert "KIT_DEBUG=1" in result.stderr
    assert result.exit_code == 70


def test_the_defect_of_a_child_is_logged_with_the_traceback_of_the_child(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    died = worker.ChildDied("the renderer died.", remedy="Send us the log.")
    died.log = "Traceback of the child"
    result = run_raising(died)
    (log,) = tmp_path.rglob("defect-*.log")
    assert "Traceback of the child" in log.read_text(encoding="utf-8")
    assert result.stderr.startswith("press-kit has failed")
    assert result.exit_code == 70


def test_a_defect_shows_its_traceback_to_who_looks_for_it() -> None:
    result = run_raising(ZeroDivisionError(), KIT_DEBUG="1")
    assert isinstance(result.exception, ZeroDivisionError)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_what_the_system_refuses_is_no_defect(number: int) -> None:
    result = run_raising(OSError(number, os.strerror(number), "out/x.pdf"))
    assert result.stderr.startswith(f"the system refuses `out/x.pdf`: {os.strerror(number)}.\n")
    assert result.exit_code == 2


@pytest.mark.parametrize("stop", [KeyboardInterrupt, click.Abort])
def test_who_stops_a_command_sees_no_traceback(stop: Callable[[], BaseException]) -> None:
    result = run_raising(stop())
    assert result.stderr == "\nStopped. What was not finished is left as it was.\n"
    assert result.exit_code == 130


def test_a_usage_error_is_clicks() -> None:
    result = run_raising(click.UsageError("no such thing."))
    assert "Error: no such thing." in result.stderr
    assert result.exit_code == 2
