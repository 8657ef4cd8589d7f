"""kit preflight: what a printer, a blind reader or an archivist would find wrong in a PDF."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kit.preflight.report import Report

PROFILES = ("print", "email", "archive")
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=FILE)
@click.option(
    "--profile", required=True, type=click.Choice(PROFILES), help="What the files are made for."
)
@click.option("--ink", is_flag=True, help="Measure the ink of the drawn pages by Ghostscript.")
@click.option(
    "--report",
    "page",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a page with pictures that mark each finding; one FILE only.",
)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON, an array of a file each.")
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[Path, ...],
    profile: str,
    ink: bool,
    page: Path | None,
    as_json: bool,
) -> None:
    """Check any PDF for print, for e-mail or for the archive.

    Exit code 0: no error; 1: errors; 2: a file can't be read.
    """
    from kit.cli import show
    from kit.errors import Exit
    from kit.preflight.report import as_text, reports_json

    if page is not None and len(files) > 1:
        raise click.UsageError("--report takes one FILE.")
    reports = [(str(file), _checked(file, profile, ink)) for file in files]
    translate = show.translation(os.environ)
    if as_json:
        click.echo(reports_json(reports, translate), nl=False)
    else:
        for name, report in reports:
            click.echo(as_text(report, name, translate), nl=False)
    if page is not None:
        _write_page(page, files[0], reports[0][1])
    if not all(report.is_clean for _, report in reports):
        ctx.exit(Exit.FINDINGS)


def _checked(file: Path, profile: str, with_ink: bool) -> Report:
    from kit.pdf.state import Unreadable
    from kit.preflight import preflight
    from kit.preflight.ink import with_ink as inked
    from kit.preflight.verapdf import find_jar, with_verapdf

    pdf = file.read_bytes()
    try:
        report = preflight(pdf, profile)
    except Unreadable as error:
        raise error.of(str(file)) from error
    report = with_verapdf(report, file, find_jar(os.environ, _workspace()))
    return inked(report, pdf) if with_ink and profile == "print" else report


def _workspace() -> Path:
    """The nearest folder upward with a `kit.toml`; the current one where there is none."""
    here = Path.cwd()
    return next((one for one in (here, *here.parents) if (one / "kit.toml").is_file()), here)


def _write_page(page: Path, file: Path, report: Report) -> None:
    from kit import disk
    from kit.cli import show
    from kit.preflight.html import as_html

    words = as_html(report, file.read_bytes(), file.name, show.translation(os.environ))
    disk.atomic_write(page, words.encode())
