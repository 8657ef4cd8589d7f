"""The command line: a command is a file of this folder with one `command`.

A command is imported when it is run, and `kit --help` imports them all: they import their stages
inside the function, so that both stay quick. Errors are caught here and nowhere else.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import importlib
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import click

from kit import __version__
from kit.cli import show
from kit.cli.spoken import speak, translated
from kit.errors import Exit, KitError
from kit.findings import Translate

HERE = Path(__file__).parent

# The machine says no: its owner, not ours, is the one to act.
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})
REFUSALS = FULL | FORBIDDEN | {errno.EROFS, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EIO}

# A command makes objects by the million and drops few of them in cycles: Python's own thresholds
# (700, 10, 10) would spend a tenth of its time on looking for more.
COLLECTIONS = (300_000, 20, 20)

# What a shell gives for a program that its user stopped (128 and SIGINT).
STOPPED = 130


class Commands(click.Group):
    """Finds its commands by listing the folder, and ends each with its exit code."""

    translate: Translate = str
    """Says the help of its commands; English is what it is written in."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run in the language that the reader has chosen."""
        language = show.language(os.environ)
        speak(language, os.environ)
        if language == "en":
            return super().main(*args, **extra)
        translate = show.translation(os.environ)
        spoken = translated(self, translate)
        spoken.translate = translate
        return super(Commands, spoken).main(*args, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of the alphabet."""
        return [name for name in _modules() if self.get_command(ctx, name)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name; its module is imported now."""
        if cmd_name not in _modules():
            return None
        module = importlib.import_module(f"kit.cli.{cmd_name.replace('-', '_')}")
        found = getattr(module, "command", None)
        if not isinstance(found, click.Command):
            return None
        return found if self.translate is str else translated(found, self.translate)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` name; an unknown name is answered with the nearest ones."""
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            raise click.NoSuchCommand(name, possibilities=self.list_commands(ctx), ctx=ctx)
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Note whether the answer, and so an error too, is to be JSON."""
        ctx.meta["kit.json"] = "--json" in args
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; whatever it raises becomes a sentence and an exit code."""
        _write_what_the_terminal_can_show()
        gc.set_threshold(*COLLECTIONS)
        try:
            with _stoppable():
                return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, BrokenPipeError):
            raise
        except (KeyboardInterrupt, click.Abort):
            translate = show.translation(os.environ)
            said = translate("Stopped. What was not finished is left as it was.")
            click.echo(f"\n{said}", err=True)
            ctx.exit(STOPPED)
        except Exception as error:  # the one place: whatever comes has its exit code and its words
            if isinstance(error, KitError) and error.exit is not Exit.DEFECT:
                _end(ctx, error)
            if isinstance(error, OSError) and _is_refusal(error):
                _end(ctx, _refusal(error))
            if os.environ.get("KIT_DEBUG"):
                raise
            _end_with_a_log(ctx, error)


@click.command(
    cls=Commands,
    name="kit",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="press-kit", message="%(prog)s %(version)s")
def main() -> None:
    """Typeset a press release and print its press kit."""


def _modules() -> list[str]:
    return sorted(
        file.stem.replace("_", "-") for file in HERE.glob("*.py") if not file.stem.startswith("_")
    )


@contextlib.contextmanager
def _stoppable() -> Iterator[None]:
    """Within, Ctrl-C raises KeyboardInterrupt, so that what was begun is undone.

    Around it the program ends at once, as `kit.__main__` has it.
    """
    outside = signal.getsignal(signal.SIGINT)
    if outside is signal.default_int_handler or not callable(outside):
        yield
        return
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, outside)


def _write_what_the_terminal_can_show() -> None:
    """A letter that the terminal's encoding lacks is escaped: no output may stop a command."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")


def _end(ctx: click.Context, error: KitError) -> NoReturn:
    translate = show.translation(os.environ)
    if ctx.meta["kit.json"]:
        click.echo(show.error_json(error, translate))
    else:
        colour = show.has_colour(sys.stderr, os.environ)
        click.echo(show.error_lines(error, translate, colour=colour), err=True, color=colour)
    ctx.exit(error.exit)


def _is_refusal(error: OSError) -> bool:
    """Whether the machine says no: always where it refuses to write what we are told to write."""
    from kit.disk import Unwritable

    return isinstance(error, Unwritable) or error.errno in REFUSALS


def _refusal(error: OSError) -> KitError:
    """What was refused, and who can help. A file that was not yet named is told by its folder."""
    from kit.disk import TEMPORARY, UnwritableCache

    path = Path(str(error.filename or "").partition(TEMPORARY)[0])
    shown = path.parent if path.name.startswith(".") else path
    if error.errno in FULL:
        remedy = "Free some room there, then run the command again."
    elif isinstance(error, UnwritableCache):
        remedy = "Set XDG_CACHE_HOME to a folder that can be written to."
    elif error.errno in FORBIDDEN:
        remedy = "Give yourself the right to read it, or to write there."
    else:
        remedy = "Name another place."
    return KitError(
        "the system refuses `{path}`: {reason}."
        if error.filename
        else "the system refuses to write: {reason}.",
        remedy=remedy,
        values={"path": str(shown), "reason": error.strerror or str(error)},
    )


def _end_with_a_log(ctx: click.Context, error: Exception) -> NoReturn:
    from datetime import UTC, datetime  # here: 6 ms that a command without defect needn't wait

    from kit.cli.defect import recorded

    _end(ctx, recorded(error, arguments=sys.argv[1:], now=datetime.now(UTC)))
