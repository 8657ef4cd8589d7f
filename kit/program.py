"""Programs of the machine, run with a limit of time."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass

from kit.errors import MissingTool
from kit.worker import LimitReached


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a program of the machine answered. code: 0 when it is content."""

    code: int
    output: bytes
    complaint: bytes


def run(program: str, *arguments: str, given: bytes = b"", seconds: float = 60.0) -> Ran:
    """Run a program of the machine with `given` on its standard input; no shell sees the words.

    MissingTool if it is not installed, LimitReached if it takes more than `seconds`.
    """
    words = [program, *arguments]
    try:
        done = subprocess.run(words, input=given, capture_output=True, timeout=seconds, check=False)
    except FileNotFoundError as error:
        raise MissingTool(
            "`{program}` is not installed.",
            remedy="`kit doctor` says what installs it.",
            values={"program": program},
        ) from error
    except subprocess.TimeoutExpired as error:
        raise LimitReached(
            "`{program}` took more than {seconds} seconds.",
            values={"program": program, "seconds": f"{seconds:g}"},
        ) from error
    return Ran(code=done.returncode, output=done.stdout, complaint=done.stderr)
