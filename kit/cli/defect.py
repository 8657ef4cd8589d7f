"""What is neither bad input nor a refusal is a defect of ours: a log, and one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from kit import __version__
from kit.errors import Exit, KitError


class Defect(KitError):
    """The program failed, through no fault of its user."""

    exit = Exit.DEFECT


def recorded(error: Exception, *, arguments: Sequence[str], now: datetime) -> Defect:
    """The sentence to say, once the log is written to the user's folder of logs.

    now: aware; it names the file. Where no log can be written the sentence says how to see it.
    """
    from kit import disk

    path = _folder() / f"defect-{now:%Y%m%dT%H%M%S}.log"
    try:
        disk.atomic_write(path, _report(error, arguments, now).encode())
    except OSError:
        return Defect(
            "press-kit has failed: {error}, and no log could be written to `{path}`.",
            remedy="Run the command again with KIT_DEBUG=1 to see where it failed.",
            values={"error": _name(error), "path": str(path.parent)},
        )
    return Defect(
        "press-kit has failed, through no fault of yours; what happened is in `{path}`.",
        remedy="Join that file when you report it.",
        values={"path": str(path)},
    )


def _folder() -> Path:
    from platformdirs import user_log_path

    return user_log_path("press-kit", appauthor=False)


def _name(error: Exception) -> str:
    return type(error).__name__


def _report(error: Exception, arguments: Sequence[str], now: datetime) -> str:
    import platform
    import traceback

    head = [
        f"press-kit {__version__}",
        f"Python {platform.python_version()}, {platform.platform()}",
        f"at {now.isoformat()}",
        f"kit {' '.join(arguments)}",
        "",
    ]
    return "\n".join([*head, *traceback.format_exception(error), getattr(error, "log", "")])
