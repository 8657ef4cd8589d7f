"""kit ticket: what the printer has to know, as pages to read and as data."""

from __future__ import annotations

import os
from pathlib import Path

import click

from kit.cli.options import JSON, OUT


@click.command()
@click.argument("release", metavar="RELEASE")
@click.option(
    "--lang", "languages", multiple=True, metavar="TAG", help="In this language alone; repeatable."
)
@OUT
@JSON
def command(release: str, languages: tuple[str, ...], out: Path | None, as_json: bool) -> None:
    """Make the job ticket of RELEASE for its printer.

    It is a PDF to read and a JSON for programs, in each language of the release, in
    `out/REFERENCE-ticket/`.
    """
    from kit.cli import show
    from kit.findings import as_data
    from kit.source.store import in_use
    from kit.source.workspace import find_release
    from kit.ticket.make import make_ticket

    workspace, folder = find_release(release, Path.cwd())
    with in_use():
        outcome = make_ticket(workspace, folder, out=out or workspace.out, languages=languages)
    translate = show.translation(os.environ)
    if as_json:
        answer = {
            "folder": str(outcome.folder),
            "files": list(outcome.files),
            "unchanged": not outcome.changed,
            "findings": [as_data(one, translate) for one in outcome.findings],
        }
        click.echo(show.dump(answer))
        return
    if outcome.findings:
        click.echo(show.lines(outcome.findings, translate), err=True)
    for name in outcome.files:
        click.echo(str(outcome.folder / name))
