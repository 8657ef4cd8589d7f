"""kit impose: the pages of a PDF on press sheets."""

from __future__ import annotations

import os
from pathlib import Path

import click

from kit.cli.options import JSON


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--scheme",
    default="booklet",
    show_default=True,
    metavar="SCHEME",
    help="`booklet`, or `n-up` for cards.",
)
@click.option(
    "--blanks",
    type=click.Choice(("end", "before-back")),
    help="Booklet: where empty pages go that fill the last sheet; at the end unless given.",
)
@click.option(
    "--paper", type=float, metavar="MM", help="Booklet: thickness of the paper; 0.10 unless given."
)
@click.option(
    "--sheet",
    type=(float, float),
    metavar="WIDTH HEIGHT",
    help="Cards: the paper, in mm; 210 297 unless given.",
)
@click.option(
    "--gutter",
    type=float,
    metavar="MM",
    help="Cards: room between two; twice the bleed unless given.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write this file; FILE-SCHEME.pdf beside it unless given.",
)
@JSON
def command(
    file: Path,
    scheme: str,
    blanks: str | None,
    paper: float | None,
    sheet: tuple[float, float] | None,
    gutter: float | None,
    out: Path | None,
    as_json: bool,
) -> None:
    """Lay the pages of FILE, a print edition, on press sheets.

    For instance: kit impose cartes-print.pdf --scheme n-up --sheet 320 450
    """
    from kit import disk
    from kit.cli import show
    from kit.findings import as_data
    from kit.imposition import Job, advice, impose
    from kit.imposition.booklet import Blanks
    from kit.source.workspace import bundled

    options = {
        "blanks": Blanks(blanks) if blanks else None,
        "paper": paper,
        "width": sheet[0] if sheet else None,
        "height": sheet[1] if sheet else None,
        "gutter": gutter,
    }
    given = {name: value for name, value in options.items() if value is not None}
    pdf = file.read_bytes()
    font = bundled("fonts/source-sans-3/SourceSans3-Regular.otf").read_bytes()
    job = Job(name=file.stem, font=font, keep=lambda _, draw: draw())
    sheets = impose(pdf, scheme, job, **given)
    notes = advice(pdf, scheme, **given)
    target = out or file.with_name(f"{file.stem}-{scheme}.pdf")
    disk.atomic_write(target, sheets)
    translate = show.translation(os.environ)
    if as_json:
        findings = [as_data(one, translate) for one in notes]
        click.echo(show.dump({"file": str(target), "findings": findings}))
        return
    if notes:
        click.echo(show.lines(notes, translate), err=True)
    click.echo(str(target))
