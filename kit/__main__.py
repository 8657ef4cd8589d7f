"""The program `kit`, which is also `python -m kit`: it may be stopped from its first instant."""

from __future__ import annotations

import atexit
import gc
import os
import signal
from types import FrameType

# What a shell gives for a program that its user stopped (128 and SIGINT).
STOPPED = 130


def main() -> None:
    """Run the command line. Ctrl-C ends it at once and in silence, until a command has begun."""
    # The system takes memory back at once; Python would first look through all of it for cycles.
    atexit.register(gc.freeze)
    # A shell that runs it in the background has it ignored: so it stays.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _leave)
    from kit.cli import main as command_line  # here: what it loads takes a while

    try:
        command_line(prog_name="kit")
    except SystemExit as end:
        if end.code == STOPPED:
            # Python would end itself by the signal, where it came while a class was being made.
            _leave(signal.SIGINT, None)
        raise


def _leave(number: int, frame: FrameType | None) -> None:
    os._exit(128 + number)


if __name__ == "__main__":
    main()
