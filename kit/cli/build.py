"""kit build: a release's PDFs in every edition, checked, under their final names."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kit.cli.options import JSON, OUT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kit.build.choice import Choice
    from kit.build.line import Outcome

KILO = 1000


@click.command()
@click.argument("release", metavar="RELEASE")
@click.option("--only", multiple=True, metavar="DOCUMENT", help="This document alone; repeatable.")
@click.option(
    "--edition",
    "editions",
    multiple=True,
    type=click.Choice(("print", "email", "archive")),
    help="This edition alone; repeatable.",
)
@click.option(
    "--lang", "languages", multiple=True, metavar="TAG", help="This language alone; repeatable."
)
@OUT
@click.option("--draft", is_flag=True, help="Make it in spite of errors, stamped as a draft.")
@JSON
def command(
    release: str,
    only: tuple[str, ...],
    editions: tuple[str, ...],
    languages: tuple[str, ...],
    out: Path | None,
    draft: bool,
    as_json: bool,
) -> None:
    """Make the PDFs of RELEASE: to print, to e-mail, to archive.

    RELEASE is a folder, or a reference of this workspace. For instance:
    kit build CP106-2020 --only dossier --edition print
    """
    from kit.build.choice import EDITIONS, Choice
    from kit.build.memory import Memory

    choice = Choice(documents=only, editions=editions or EDITIONS, languages=languages, draft=draft)
    memory = Memory(release, Path.cwd(), out, choice)
    answer = memory.recall()
    if answer is None:
        outcome = _build(release, out, choice)
        answer = _answer(outcome)
        reads = {str(one.path): (one.size, one.mtime_ns, one.sha256) for one in outcome.reads}
        memory.remember(reads, outcome.folders, answer)
        _show(answer, as_json, unchanged=not outcome.changed)
    else:
        _show(answer, as_json, unchanged=True)


def _build(given: str, out: Path | None, choice: Choice) -> Outcome:
    from kit.build.line import build
    from kit.source.store import in_use, make_room
    from kit.source.workspace import find_release

    workspace, folder = find_release(given, Path.cwd())
    shown = sys.stderr.isatty()

    def progress(document: str, number: int, count: int) -> None:
        if shown:
            click.echo(f"\r{number}/{count} {document:<16}", nl=number == count, err=True)

    with in_use():
        made = build(workspace, folder, out=out or workspace.out, choice=choice, progress=progress)
    make_room(workspace.config.cache.size)
    return made


def _answer(outcome: Outcome) -> Mapping[str, object]:
    from kit.findings import to_plain

    return {
        "folder": str(outcome.folder),
        "reference": outcome.manifest.facts["reference"],
        "files": [
            {
                "path": one.path,
                "pages": one.pages,
                "bytes": one.bytes,
                "sha256": one.sha256,
                "conformance": list(one.conformance),
            }
            for one in outcome.manifest.files
        ],
        "checked": outcome.checked,
        "findings": [to_plain(one) for one in outcome.manifest.findings],
    }


def _show(answer: Mapping[str, object], as_json: bool, *, unchanged: bool) -> None:
    from kit.cli import build_view, show

    view = build_view.as_json if as_json else build_view.as_text
    colour = show.has_colour(sys.stdout, os.environ)
    click.echo(view(answer, os.environ, unchanged=unchanged, colour=colour), color=colour)
