"""`kit layout`: start a layout, and try it with everything that a release may do to it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kit.cli.options import JSON

if TYPE_CHECKING:
    from kit.build.layout_check import Verdict
    from kit.findings import Finding, Translate

MOST_PLACES = 3


@click.group()
def command() -> None:
    """Start a layout of your own, or try one with hard data."""


@command.command()
@click.argument("name")
@JSON
def new(name: str, as_json: bool) -> None:
    """Start the layout NAME here: a page that builds at once."""
    from kit import disk
    from kit.build.layout_start import started_layout
    from kit.cli import show
    from kit.errors import KitError
    from kit.source.read import LAYOUT
    from kit.source.workspace import find_workspace, part_names

    workspace = find_workspace(Path.cwd())
    files = started_layout(name)
    folder = workspace.layouts()[0] / name
    if folder.exists() or name in part_names(workspace.layouts(), LAYOUT):
        raise KitError(
            "there is a layout `{name}` already.",
            remedy="Choose another name.",
            values={"name": name},
        )
    disk.replace_tree(folder, files)
    if as_json:
        click.echo(show.dump({"layout": name, "folder": str(folder), "files": sorted(files)}))
        return
    shown = folder.relative_to(workspace.root).as_posix()
    click.echo(f"{shown}/: {', '.join(sorted(files))}\nkit layout check {name}")


@command.command()
@click.argument("names", metavar="[NAME]…", nargs=-1)
@click.option(
    "--brand", "brands", multiple=True, metavar="BRAND", help="In this face alone; repeatable."
)
@click.option(
    "--all", "is_full", is_flag=True, help="Every case in every brand and language: minutes."
)
@JSON
@click.pass_context
def check(
    ctx: click.Context,
    names: tuple[str, ...],
    brands: tuple[str, ...],
    is_full: bool,
    as_json: bool,
) -> None:
    """Try the layouts NAME…, or all, with hard data in every brand.

    Titles of three lines, names of 41 letters, thirty contacts, nothing optional, …: what overflows
    is told, what preflight finds, and what can't be set and is set in silence.

    Exit code 0: no error; 1: errors.
    """
    from kit.build.layout_check import check as tried
    from kit.build.layout_check import trials_of
    from kit.cli import show
    from kit.errors import Exit
    from kit.source.store import in_use
    from kit.source.workspace import find_workspace

    with in_use():
        trials = trials_of(find_workspace(Path.cwd()), names, brands, is_full=is_full)
        verdicts = tuple(tried(trials, progress=_progress if sys.stderr.isatty() else _silence))
    translate = show.translation(os.environ)
    if as_json:
        click.echo(show.dump(_data(verdicts, translate)))
    else:
        _tell(verdicts, translate)
    if any(_errors(one.findings) for one in verdicts):
        ctx.exit(Exit.FINDINGS)


def _progress(number: int, count: int) -> None:
    click.echo(f"\r{number}/{count}", nl=number == count, err=True)


def _silence(number: int, count: int) -> None:
    """Where nobody watches."""


def _errors(findings: Iterable[Finding]) -> int:
    from kit.findings import Level

    return sum(one.level is Level.ERROR for one in findings)


def _data(verdicts: tuple[Verdict, ...], translate: Translate) -> dict[str, object]:
    """The trials counted by layout, and each finding with the trial that it is of."""
    from kit.findings import as_data

    return {
        "trials": {name: len(found) for name, found in _by_layout(verdicts).items()},
        "findings": [
            {
                "layout": one.trial.layout,
                "brand": one.trial.brand,
                "language": one.trial.language,
                "case": one.trial.case.name,
                **as_data(finding, translate),
            }
            for one in verdicts
            for finding in one.findings
        ],
    }


def _tell(verdicts: tuple[Verdict, ...], translate: Translate) -> None:
    """Findings on standard error, those that are alike once; the count by layout on the other."""
    from kit.cli import show

    colour = show.has_colour(sys.stderr, os.environ)
    for name, found in _by_layout(verdicts).items():
        for first, others in _alike(found):
            click.echo(show.lines((first,), translate, colour=colour), err=True, color=colour)
            if others:
                shown = "; ".join(others[:MOST_PLACES])
                more = len(others) - MOST_PLACES
                click.echo(f"  + {shown}{f'; + {more}' if more > 0 else ''}", err=True)
        errors = sum(_errors(one.findings) for one in found)
        said = translate("{layout}: {count} releases tried, errors: {errors}.")
        click.echo(said.format(layout=name, count=len(found), errors=errors))


def _by_layout(verdicts: tuple[Verdict, ...]) -> dict[str, list[Verdict]]:
    found: dict[str, list[Verdict]] = {}
    for one in verdicts:
        found.setdefault(one.trial.layout, []).append(one)
    return found


def _alike(verdicts: list[Verdict]) -> Iterator[tuple[Finding, list[str]]]:
    """Each finding with its trial as its place, and the further trials that have one like it."""
    groups: dict[tuple[str, ...], dict[str, Finding]] = {}
    for verdict in verdicts:
        for one in verdict.findings:
            where = one.where
            key = (one.rule, one.level.value, where.file, one.message, _element(where.thing))
            groups.setdefault(key, {}).setdefault(str(verdict.trial), one)
    for found in groups.values():
        (trial, first), *others = found.items()
        file = ": ".join(filter(None, (trial, first.where.file)))
        yield replace(first, where=replace(first.where, file=file)), [name for name, _ in others]


def _element(thing: str) -> str:
    """The element of a finding of the layout; what preflight names by its words has none."""
    return "" if "“" in thing else thing
