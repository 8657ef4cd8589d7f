"""kit new: a release that builds at once."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kit.source.workspace import Workspace


@click.command()
@click.argument("reference")
@click.option("--title", help="Its title, in the first language.")
@click.option("--date", "day", metavar="YYYY-MM-DD", help="Its date; today unless given.")
@click.option(
    "--issuer",
    "issuers",
    multiple=True,
    metavar="BRAND",
    help="A brand; the first leads; repeatable.",
)
@click.option(
    "--lang",
    "languages",
    multiple=True,
    metavar="TAG",
    help="A language; the first leads; repeatable.",
)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON; nothing is asked.")
def command(
    reference: str,
    title: str | None,
    day: str | None,
    issuers: tuple[str, ...],
    languages: tuple[str, ...],
    as_json: bool,
) -> None:
    """Start the release REFERENCE: asks what the options don't say."""
    from kit import disk
    from kit.cli import show
    from kit.model.start import started

    workspace = _workspace(Path.cwd())
    folder = _free_folder(workspace, reference)
    today = datetime.now().astimezone().date()
    if as_json:  # a program reads the answer: nobody is there to ask
        title, day = title or "", day or today.isoformat()
        issuers = issuers or (_usual(_brands(workspace)),)
    words = _asked("Title", title, "")
    files = started(
        reference,
        date=_day(_asked("Date", day, today.isoformat())),
        title=words,
        issuers=_issuers(workspace, issuers),
        languages=_languages(languages or workspace.config.defaults.languages),
    )
    disk.replace_tree(folder, files)
    if as_json:
        made = {"reference": reference, "folder": str(folder), "files": sorted(files)}
        click.echo(show.dump(made))
        return
    shown = folder.relative_to(workspace.root)
    click.echo(f"{shown}/: {', '.join(sorted(files))}\nkit build {reference}")


def _workspace(here: Path) -> Workspace:
    """The workspace of this folder; it becomes one if it lies in none."""
    from kit import disk
    from kit.config import FILE
    from kit.source.workspace import NoWorkspace, find_workspace

    try:
        return find_workspace(here)
    except NoWorkspace:
        disk.atomic_write(here / FILE, b"")
        click.echo(f"{FILE}: {here}", err=True)
        return find_workspace(here)


def _free_folder(workspace: Workspace, reference: str) -> Path:
    from kit.errors import KitError
    from kit.model.start import check_reference

    check_reference(reference)
    folder = workspace.releases / reference
    if folder.exists():
        raise KitError(
            "there is a release `{reference}` already.",
            remedy="Choose another reference, or edit `{folder}`.",
            values={
                "reference": reference,
                "folder": folder.relative_to(workspace.root).as_posix(),
            },
        )
    return folder


def _issuers(workspace: Workspace, given: tuple[str, ...]) -> tuple[str, ...]:
    from kit.errors import KitError
    from kit.messages.rule import nearest

    known = _brands(workspace)
    names = given or (_asked("Issuer ({known})", None, _usual(known), known=", ".join(known)),)
    for name in names:
        if name not in known:
            raise KitError(
                "there is no brand `{value}`.",
                remedy="Did you mean {known}?",
                values={"value": name, "known": nearest(name, known)},
            )
    return names


def _brands(workspace: Workspace) -> tuple[str, ...]:
    from kit.source.read import BRAND
    from kit.source.workspace import part_names

    return part_names(workspace.brands(), BRAND)


def _usual(brands: tuple[str, ...]) -> str:
    return "starter" if "starter" in brands else brands[0]


def _languages(tags: tuple[str, ...]) -> tuple[str, ...]:
    from kit.errors import KitError
    from kit.model.languages import known_languages

    known = known_languages()
    for tag in tags:
        if tag not in known:
            raise KitError(
                "the kit doesn't speak `{value}`.",
                remedy="Write one of {known}.",
                values={"value": tag, "known": ", ".join(known)},
            )
    return tags


def _day(given: str) -> date:
    from kit.errors import KitError

    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise KitError(
            "`{value}` is no date.",
            remedy="Write `{proposal}`: year, month, day.",
            values={"value": given, "proposal": "2020-09-21"},
        ) from error


def _asked(question: str, given: str | None, default: str, **values: str) -> str:
    """What an option gave, else what the user answers; the default where nobody is there to ask."""
    from kit.cli import show

    if given is not None:
        return given
    translate = show.translation(os.environ)
    words = translate(question).format_map(values)
    end = translate(": ")
    try:
        return str(
            click.prompt(words, default=default, show_default=bool(default), prompt_suffix=end)
        )
    except click.Abort:
        if sys.stdin.isatty():
            raise
        click.echo("")
        return default
