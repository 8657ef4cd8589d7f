"""kit rebuild: an archive edition, built again from what it embeds, and compared."""

from __future__ import annotations

import os
from pathlib import Path

import click

from kit.cli.options import JSON


@click.command()
@click.argument("pdf", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Keep the new file under this name.",
)
@JSON
@click.pass_context
def command(ctx: click.Context, pdf: Path, out: Path | None, as_json: bool) -> None:
    """Build PDF, an archive edition, again from its own sources.

    Exit code 0: the bytes are identical; 1: what differs is told, versions first.
    """
    from kit import disk
    from kit.archive.rebuild import rebuild
    from kit.cli import show
    from kit.errors import Exit
    from kit.source.store import in_use

    with in_use():
        rebuilt = rebuild(pdf.read_bytes())
    if out is not None:
        disk.atomic_write(out, rebuilt.pdf)
    translate = show.translation(os.environ)
    rows = [
        {"kind": one.kind, "name": one.name, "then": one.then, "now": one.now}
        for one in rebuilt.differences
    ]
    if as_json:
        click.echo(show.dump({"identical": rebuilt.is_identical, "differences": rows}))
    elif rebuilt.is_identical:
        click.echo(translate("identical"))
    for row in [] if as_json else rows:
        click.echo("{kind} {name}: {then} → {now}".format(**row))
    if not rebuilt.is_identical:
        ctx.exit(Exit.FINDINGS)
