"""kit check: everything of level error that a build would find, without rendering."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kit.cli.options import JSON

if TYPE_CHECKING:
    from kit.findings import Finding, Translate
    from kit.source.workspace import Workspace

NOTHING = "nothing to say."


@click.command()
@click.argument("release", metavar="RELEASE")
@click.option(
    "--fix", is_flag=True, help="Correct the letters of the texts, and show what changes."
)
@JSON
@click.pass_context
def command(ctx: click.Context, release: str, fix: bool, as_json: bool) -> None:
    """Say what is wrong in RELEASE, without making anything of it.

    RELEASE is a folder, or a reference of this workspace. What a page alone can show, such as a
    text too long for its place, `kit build` says.
    """
    from kit.cli import show
    from kit.errors import Exit
    from kit.model.check import check, errors
    from kit.source.store import in_use
    from kit.source.workspace import find_release

    workspace, folder = find_release(release, Path.cwd())
    with in_use():
        if fix:
            _mend(workspace, folder, to_stderr=as_json)
        found = check(workspace, folder)
    translate = show.translation(os.environ)
    if as_json:
        click.echo(show.as_json(found.findings, translate))
    else:
        _tell(found.findings, translate)
    wrong = Exit.FINDINGS if errors(found.words) else Exit.DONE
    ctx.exit(Exit.BAD_INPUT if errors(found.facts) else wrong)


def _tell(findings: tuple[Finding, ...], translate: Translate) -> None:
    """Errors and warnings on standard error, as everywhere; that there are none, on the other."""
    from kit.cli import show

    if findings:
        colour = show.has_colour(sys.stderr, os.environ)
        click.echo(show.lines(findings, translate, colour=colour), err=True, color=colour)
    else:
        click.echo(translate(NOTHING))


def _mend(workspace: Workspace, folder: Path, *, to_stderr: bool) -> None:
    """Correct each text, and each chapter: what changes is shown, then written."""
    from difflib import unified_diff

    from kit import disk
    from kit.model.mend import mended
    from kit.source.read import read

    source = read(workspace, folder)
    for sheet in (*source.texts.values(), *source.chapters):
        before = (folder / sheet.file).read_bytes().decode("utf-8")
        after = mended(before, sheet.language)
        lines = (before.splitlines(True), after.splitlines(True))
        shown = "".join(unified_diff(*lines, sheet.file, sheet.file))
        if shown:
            click.echo(shown, nl=False, err=to_stderr)
            disk.atomic_write(folder / sheet.file, after.encode())
