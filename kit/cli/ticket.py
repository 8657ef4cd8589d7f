"""kit ticket: what the printer has to know, as pages to read and as data."""

from __future__ import annotations

import os
from pathlib import Path

import click


@click.command()
@click.argument("release", metavar="RELEASE")
@click.option("--lang", "languages", multiple=True, help="In this language alone; repeatable.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Another folder.")
def command(release: str, languages: tuple[str, ...], out: Path | None) -> None:
    """Make the job ticket of RELEASE for its printer: a PDF and a JSON, and say where they are."""
    from kit.cli import show
    from kit.source.workspace import find_release
    from kit.ticket.make import make_ticket

    workspace, folder = find_release(release, Path.cwd())
    outcome = make_ticket(workspace, folder, out=out or workspace.out, languages=languages)
    if outcome.findings:
        click.echo(show.lines(outcome.findings, show.translation(os.environ)), err=True)
    for name in outcome.files:
        click.echo(str(outcome.folder / name))
