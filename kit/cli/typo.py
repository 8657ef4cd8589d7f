"""`kit typo`: typeset text in files or on standard input."""

from __future__ import annotations

import difflib
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import click

STANDARD = Path("-")


@click.command()
@click.argument("files", metavar="[FILE]…", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--locale",
    default="fr-FR",
    show_default=True,
    metavar="TAG",
    help="The language and the place, such as `fr-CA`.",
)
@click.option("--fix", is_flag=True, help="Correct letters too: accents on capitals, œ, -ème, etc.")
@click.option("--diff", is_flag=True, help="Show what would change; write nothing.")
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 if a file would change.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON: what is set otherwise.")
def command(
    files: tuple[Path, ...], locale: str, fix: bool, diff: bool, check: bool, as_json: bool
) -> None:
    """Typeset Markdown as a typesetter of that place would.

    Spaces, quotation marks, apostrophes, dashes, numbers and hours are set; code, addresses, HTML
    and front matter come out byte for byte. Files are written back in place. Without FILE, or
    for -, it is a filter: standard input goes to standard output.
    """
    from kit.errors import Exit

    texts = _texts(files or (STANDARD,), locale, fix=fix)
    changed = tuple(one for one in texts if one.is_changed)
    if not (diff or check):
        _write(changed)
    if as_json:
        _tell_programs(texts)
    else:
        _tell(texts, diff=diff, check=check)
    if check and changed:
        raise click.exceptions.Exit(int(Exit.FINDINGS))


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as it was and as it is typeset."""

    path: Path
    before: str
    after: str

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


def _texts(files: tuple[Path, ...], locale: str, *, fix: bool) -> tuple[_Text, ...]:
    """All texts: whatever can't be read or set is told before any of them is written."""
    from kit.typography import typeset

    sources = [(path, _read(path)) for path in files]
    return tuple(
        _Text(path, source, typeset(source, locale=locale, fix=fix)) for path, source in sources
    )


def _read(path: Path) -> str:
    """The text as it is, line ends included. Raises KitError for a file that can't be read."""
    from kit.errors import BadInput, KitError
    from kit.source.files import not_utf8

    try:
        data = sys.stdin.buffer.read() if path == STANDARD else path.read_bytes()
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


def _write(texts: tuple[_Text, ...]) -> None:
    from kit import disk

    for one in texts:
        if one.path != STANDARD:
            disk.atomic_write(one.path, one.after.encode("utf-8"))


def _tell(texts: tuple[_Text, ...], *, diff: bool, check: bool) -> None:
    for one in texts:
        if check and one.is_changed:
            click.echo(str(one.path), err=True)
        if diff:
            click.echo(_difference(str(one.path), one.before, one.after), nl=False)
        elif one.path == STANDARD and not check:
            _write_out(one.after)


def _tell_programs(texts: tuple[_Text, ...]) -> None:
    from kit.cli import show
    from kit.findings import as_data
    from kit.typography.changes import changes

    translate = show.translation(os.environ)
    files = [{"file": str(one.path), "changed": one.is_changed} for one in texts]
    found = [
        as_data(finding, translate)
        for one in texts
        for finding in changes(one.before, one.after, str(one.path))
    ]
    click.echo(show.dump({"files": files, "findings": found}))


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
