"""`kit typo`: typeset text in files or on standard input."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path

import click


@click.command()
@click.argument("files", metavar="[FILE]…", nargs=-1, type=click.Path(path_type=Path))
@click.option("--locale", default="fr-FR", show_default=True, help="How the place writes.")
@click.option("--fix", is_flag=True, help="Correct letters too: accents on capitals, œ, -ème, etc.")
@click.option("--diff", is_flag=True, help="Show what would change; write nothing.")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a file would change.")
def command(files: tuple[Path, ...], locale: str, fix: bool, diff: bool, check: bool) -> None:
    """Typeset Markdown: spaces, quotation marks, apostrophes, dashes, numbers and hours.

    Without FILE, or for -, it is a filter: standard input goes to standard output. Files are
    written back in place. Code, addresses, HTML and front matter come out byte for byte.
    """
    from kit import disk
    from kit.errors import Exit
    from kit.typography import typeset

    changed = False
    for path in files or (Path("-"),):
        source = _read(path)
        text = typeset(source, locale=locale, fix=fix)
        changed |= text != source
        if check and text != source:
            click.echo(str(path), err=True)
        if diff:
            click.echo(_difference(str(path), source, text), nl=False)
        elif check:
            continue
        elif str(path) == "-":
            _write_out(text)
        elif text != source:
            disk.atomic_write(path, text.encode("utf-8"))
    if check and changed:
        raise click.exceptions.Exit(int(Exit.FINDINGS))


def _read(path: Path) -> str:
    """The text as it is, line ends included. Raises KitError for a file that can't be read."""
    from kit.errors import BadInput, KitError
    from kit.source.files import not_utf8

    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise KitError(
            "`{file}` can't be read: {problem}.",
            remedy="Check its name and your rights.",
            values={"file": str(path), "problem": error.strerror or str(error)},
        ) from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadInput((not_utf8(data, str(path)),)) from error


def _write_out(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def _difference(name: str, before: str, after: str) -> str:
    """A unified difference, with what can't be seen made visible: U+00A0 as ⍽, U+202F as ⎵."""
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), name, f"{name} (typeset)", lineterm=""
    )
    shown = "".join(f"{line}\n" for line in lines)
    return shown.replace("\u00a0", "⍽").replace("\u202f", "⎵")
