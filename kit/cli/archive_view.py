"""What `kit archive` prints: versions, finds, verdicts, for readers and for programs."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import click

from kit.cli import show

if TYPE_CHECKING:
    from kit.archive.history import Entry
    from kit.archive.search import Hit


def hit(one: Hit) -> dict[str, object]:
    """One find, for programs."""
    return {
        "reference": one.reference,
        "date": one.date.isoformat(),
        "version": one.version,
        "issued": one.issued.isoformat(),
        "title": one.title,
        "issuers": list(one.issuers),
        "errata": one.errata,
        "excerpt": one.excerpt,
    }


def verdict(found: Any, *, quick: bool) -> str:
    """What `verify` says of the whole."""
    counts = {"objects": found.objects, "versions": found.versions, "files": found.files}
    if not found.is_sound:
        return said(
            "Not sound. Releases: {objects}, versions: {versions}, files: {files}.", **counts
        )
    if quick:
        return said(
            "All there, in their sizes; bytes were not read. "
            "Releases: {objects}, versions: {versions}, files: {files}.",
            **counts,
        )
    return said(
        "Sound, every byte. Releases: {objects}, versions: {versions}, files: {files}.", **counts
    )


def entry_lines(one: Entry) -> list[str]:
    """One version, for readers."""
    head = said(
        "v{number}  of {issued}, archived {archived}",
        number=one.number,
        issued=one.issued.isoformat(),
        archived=one.archived.isoformat(timespec="minutes"),
    )
    lines = [head]
    if one.replaces:
        lines.append(said("  erratum, replaces v{version} of {day}: {reason}",
                           version=one.replaces.replaces, day=one.replaces.replaced.isoformat(),
                           reason=one.replaces.reason))  # fmt: skip
    if one.replaced_by:
        lines.append(said("  replaced by v{version} on {day}: {reason}",
                           version=one.replaced_by.version, day=one.replaced_by.date.isoformat(),
                           reason=one.replaced_by.reason))  # fmt: skip
    for file in one.files:
        kind = f"{file.format} ({file.key})" if file.key else file.format
        lines.append(f"  {file.path}  {file.size}  {kind}  {file.sha256}")
    return lines


def entry_data(one: Entry) -> dict[str, object]:
    """One version, for programs."""
    return {
        "version": one.number,
        "issued": one.issued.isoformat(),
        "archived": one.archived.isoformat(),
        "message": one.message,
        "title": one.publication.title,
        "replaces": one.replaces.replaces if one.replaces else None,
        "replaced_by": one.replaced_by.version if one.replaced_by else None,
        "files": [
            {"path": f.path, "bytes": f.size, "sha256": f.sha256, "format": f.format,
             "pronom": f.key, "validation": f.validation}
            for f in one.files
        ],
    }  # fmt: skip


def say(template: str, **values: object) -> None:
    """Print a sentence in the reader's language."""
    click.echo(said(template, **values))


def said(template: str, **values: object) -> str:
    """A sentence in the reader's language, its fields filled."""
    filled: Mapping[str, object] = values
    translate: Callable[[str], str] = show.translation(os.environ)
    return translate(template).format_map(filled)
