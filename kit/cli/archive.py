"""`kit archive`: keep publications, find them again, prove that they are unchanged."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kit.cli import show
from kit.cli.archive_view import entry_data, entry_lines, hit, said, say, verdict
from kit.cli.options import JSON
from kit.errors import Exit
from kit.findings import as_data

if TYPE_CHECKING:
    from kit.archive.search import Query
    from kit.archive.store import Archive

ALL = 1_000_000_000


class Day(click.ParamType[date]):
    """A day, or a year or month that stands for its first or its last day."""

    name = "day"

    def __init__(self, *, is_last: bool) -> None:
        self.is_last = is_last

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that `2020-09-21`, `2020-09` or `2020` says."""
        from kit.archive.days import day

        try:
            return day(str(value), is_last=self.is_last)
        except ValueError:
            self.fail(said("`{value}` is no day: write 2020-09-21, 2020-09 or 2020.", value=value))


@click.group()
@click.option("--archive", "folder", type=click.Path(path_type=Path), metavar="DIR",
              help="The archive; `archive` of the workspace unless given.")  # fmt: skip
@click.pass_context
def command(ctx: click.Context, folder: Path | None) -> None:
    """Keep what was published, and find it again."""
    ctx.obj = folder


@command.command()
@click.argument("release")
@JSON
@click.pass_obj
def add(folder: Path | None, release: str, as_json: bool) -> None:
    """Archive a published release, by its folder or its reference."""
    from kit.archive.deposit import add as deposit

    found = deposit(_archive(folder), _released(release), datetime.now(UTC))
    _tell_deposit(found, as_json=as_json)


@command.command()
@click.argument("release")
@JSON
@click.pass_obj
def erratum(folder: Path | None, release: str, as_json: bool) -> None:
    """Archive an erratum: it annuls and replaces the newest version."""
    from kit.archive.deposit import add_erratum

    found = add_erratum(_archive(folder), _released(release), datetime.now(UTC))
    _tell_deposit(found, as_json=as_json)


@command.command("list")
@JSON
@click.pass_obj
def list_releases(folder: Path | None, as_json: bool) -> None:
    """List all releases, the newest first."""
    from kit.archive.search import Query

    _tell_hits(_archive(folder), Query(limit=ALL), as_json=as_json)


@command.command()
@click.argument("words", nargs=-1)
@click.option(
    "--from", "since", type=Day(is_last=False), help="Of this day, month or year, or later."
)
@click.option(
    "--to", "until", type=Day(is_last=True), help="Of this day, month or year, or earlier."
)
@click.option("--issuer", default="", help="Name or key of an issuer.")
@click.option("--person", default="", help="A spokesperson or contact.")
@click.option("--credit", default="", help="Words of a photo credit.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True,
              help="Show so many at most.")  # fmt: skip
@JSON
@click.pass_obj
def search(
    folder: Path | None,
    words: tuple[str, ...],
    since: date | None,
    until: date | None,
    issuer: str,
    person: str,
    credit: str,
    limit: int,
    as_json: bool,
) -> None:
    """Find releases by their words, the newest first.

    Words "in quotes" are a phrase, and one that ends in * may go on; accents and capitals make no
    difference. For instance: kit archive search "lumière du soir" télescop* --from 2019
    """
    from kit.archive.search import Query

    query = Query(
        words=" ".join(f'"{one}"' if " " in one else one for one in words),
        since=since,
        until=until,
        issuer=issuer,
        person=person,
        credit=credit,
        limit=limit,
    )
    _tell_hits(_archive(folder), query, as_json=as_json)


@command.command("show")
@click.argument("reference")
@JSON
@click.pass_obj
def show_release(folder: Path | None, reference: str, as_json: bool) -> None:
    """Say which versions and files of a release are kept."""
    from kit.archive.history import history

    entries = history(_archive(folder), reference)
    if as_json:
        click.echo(
            show.dump({"reference": reference, "versions": [entry_data(one) for one in entries]})
        )
        return
    click.echo(f"{reference}  {entries[-1].publication.title}")
    for one in entries:
        click.echo("\n".join(entry_lines(one)))


@command.command()
@click.option(
    "--quick", is_flag=True, help="Look at names and sizes alone: a changed byte escapes."
)
@JSON
@click.pass_context
def verify(ctx: click.Context, quick: bool, as_json: bool) -> None:
    """Prove that nothing kept is missing, altered or too many.

    Every byte is read. Exit code 0: all is sound; 1: each faulty file is named.
    """
    from kit.archive.verify import verify as verify_wholly
    from kit.archive.verify import verify_quickly

    found = (verify_quickly if quick else verify_wholly)(_archive(ctx.obj))
    translate = show.translation(os.environ)
    if as_json:
        counts = {"objects": found.objects, "versions": found.versions, "files": found.files}
        findings = [as_data(one, translate) for one in found.findings]
        click.echo(show.dump({"quick": quick, **counts, "findings": findings}))
    else:
        if found.findings:
            colour = show.has_colour(sys.stdout, os.environ)
            click.echo(show.lines(found.findings, translate, colour=colour), color=colour)
        click.echo(verdict(found, quick=quick))
    if not found.is_sound:
        ctx.exit(Exit.FINDINGS)


@command.command()
@click.argument("reference")
@click.option("--version", default="", metavar="vN", help="This version; the newest unless given.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path(),
    help="Put it there; here unless given.",
)
@JSON
@click.pass_obj
def export(folder: Path | None, reference: str, version: str, out: Path, as_json: bool) -> None:
    """Hand a version over as a BagIt bag."""
    from kit.archive.bag import export as bag

    made = bag(_archive(folder), reference, version, out)
    click.echo(show.dump({"folder": str(made)}) if as_json else str(made))


@command.command()
@click.argument("reference")
@click.argument("old")
@click.argument("new")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Write this file; REFERENCE-OLD-NEW.html here unless given.",
)
@JSON
@click.pass_obj
def diff(
    folder: Path | None, reference: str, old: str, new: str, out: Path | None, as_json: bool
) -> None:
    """Show what changed between two versions, in one HTML file.

    For instance: kit archive diff CP106-2020 v1 v2
    """
    from kit import disk
    from kit.archive.difference import difference

    found = difference(_archive(folder), reference, old, new, show.translation(os.environ))
    path = out or Path(f"{reference}-{old}-{new}.html")
    disk.atomic_write(path, found.html.encode())
    if as_json:
        click.echo(show.dump({"file": str(path), "changed": found.changed}))
    else:
        say("{path}: documents that differ: {count}.", path=path, count=found.changed)


@command.command()
@JSON
@click.pass_context
def reindex(ctx: click.Context, as_json: bool) -> None:
    """Make the search index anew from the archive."""
    from kit.archive.search import reindex as make

    count, left_out = make(_archive(ctx.obj))
    if as_json:
        click.echo(show.dump({"releases": count, "unreadable": list(left_out)}))
    else:
        say("Releases indexed: {count}.", count=count)
        for reference in left_out:
            say("{reference} can't be read: `kit archive verify` says why.", reference=reference)
    if left_out:
        ctx.exit(Exit.FINDINGS)


def _archive(folder: Path | None) -> Archive:
    from kit.archive.store import Archive
    from kit.config import ARCHIVE
    from kit.source.workspace import find_workspace

    return Archive(folder or find_workspace(Path.cwd()).root / ARCHIVE)


def _released(release: str) -> Path:
    """The folder itself, or what `kit build` made of the reference."""
    from kit.source.workspace import find_workspace

    folder = Path(release)
    return folder if folder.is_dir() else find_workspace(Path.cwd()).out / release


def _tell_deposit(found: Any, *, as_json: bool) -> None:
    values = {"reference": found.reference, "version": found.version}
    if as_json:
        click.echo(show.dump({**values, "new": found.is_new}))
    elif found.is_new:
        say("{reference} is archived as v{version}.", **values)
    else:
        say("{reference} is archived already, unchanged, as v{version}.", **values)


def _tell_hits(archive: Archive, query: Query, *, as_json: bool) -> None:
    from kit.archive.search import search as find

    found = find(archive, query)
    shown = found[: query.limit]
    if as_json:
        releases = [hit(one) for one in shown]
        click.echo(show.dump({"releases": releases, "more": len(found) > len(shown)}))
        return
    for one in shown:
        errata = said(" (erratum)") if one.errata else ""
        click.echo(f"{one.reference}  {one.date.isoformat()}  v{one.version}{errata}  {one.title}")
        if one.excerpt:
            click.echo(f"  {one.excerpt}")
    if len(found) > len(shown):
        say("There are more: --limit shows them.")
    if not found:
        say("Nothing is found.")
