"""Build a release: source → model → prose → page → press → edition → preflight → publish."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kit import worker
from kit.build.choice import Choice
from kit.build.facts import facts
from kit.build.inside import source_name
from kit.build.job import Job, Made, Product, is_set, key_of, run
from kit.build.jobs import jobs as jobs_of
from kit.build.kept import kept, published
from kit.build.versions import versions
from kit.errors import KitError, Refused
from kit.findings import Finding, Level
from kit.model.load import Loaded, load
from kit.page.combine import KIT
from kit.page.types import Page
from kit.publish.manifest import NAME, File, Manifest
from kit.publish.names import file_name
from kit.publish.release import publish, refuse_foreign
from kit.source.files import Read
from kit.source.types import Part
from kit.source.workspace import Workspace

CONFORMANCE = {
    "print": ("PDF/X-4",),
    "email": ("PDF/UA-1",),
    "archive": ("PDF/A-3u", "PDF/UA-1"),
}

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a build made.

    folder: of the release's files. checked: how many preflight rules were run, all files together.
    reads, folders: every file and folder that it depends on.
    """

    folder: Path
    manifest: Manifest
    changed: bool
    checked: int
    reads: tuple[Read, ...]
    folders: tuple[Path, ...]


def build(
    workspace: Workspace, release: Path, *, out: Path, choice: Choice, progress: Progress
) -> Outcome:
    """Make a release's files and publish them under `out/REFERENCE/`, all or none.

    BadInput when the sources are wrong, Refused when a page or a file has errors: then nothing
    is written.
    """
    loaded = load(workspace, release)
    folder = out / loaded.release.reference
    refuse_foreign(folder)
    jobs = tuple(jobs_of(workspace, loaded, choice))
    made = tuple(_make(jobs, progress))
    _stop_at_errors(loaded, made, choice)
    files = {file.path: (file, data) for file, data in _files(loaded, made)}
    if choice.is_partial:
        right = tuple(_still_right(workspace, loaded, folder, files))
        files |= {file.path: (file, data) for file, data in right}
    manifest = Manifest(
        facts={**facts(loaded.release, _banners(made)), "draft": choice.draft},
        files=tuple(file for _, (file, _) in sorted(files.items())),
        inputs=tuple(_inputs(workspace, loaded)),
        versions=versions(),
        findings=(*loaded.findings, *_all_findings(loaded, made)),
    )
    bodies = {path: data for path, (_, data) in files.items()}
    changed = publish(folder, bodies | {NAME: manifest.to_json()})
    return Outcome(
        folder=folder,
        manifest=manifest,
        changed=changed,
        checked=sum(product.checked for one in made for product in one.products),
        reads=loaded.source.reads,
        folders=loaded.source.folders,
    )


def rebuild_document(workspace: Workspace, release: Path, *, choice: Choice, format: str) -> bytes:
    """One document in one format, language and edition, unpublished: its bytes.

    What other documents and languages are made of may be missing.
    """
    part = Part(document=choice.documents[0], language=choice.languages[0])
    loaded = load(workspace, release, part)
    jobs = (job for job in jobs_of(workspace, loaded, choice) if job.page.format == format)
    made = tuple(_make(tuple(jobs), lambda *_: None))
    _stop_at_errors(loaded, made, choice)
    if not made:
        raise KitError(
            "`{document}` has no format `{format}`.",
            values={"document": ", ".join(choice.documents), "format": format},
        )
    return made[0].products[0].pdf


def pages_of(workspace: Workspace, release: Path, choice: Choice) -> tuple[Page, ...]:
    """The composed pages of a release, one a document, format and language."""
    return tuple(job.page for job in jobs_of(workspace, load(workspace, release), choice))


def _inputs(workspace: Workspace, loaded: Loaded) -> Iterator[tuple[str, str]]:
    for read in loaded.source.reads:
        yield source_name(workspace, loaded, read.path), read.sha256


def _make(jobs: tuple[Job, ...], progress: Progress) -> Iterator[Made]:
    """Every document, side by side where there are several, in their order."""
    unset = tuple(job.page for job in jobs if not is_set(job.page))
    if len(unset) > 1:
        from kit.preflight.check import ready
        from kit.press.render import warm  # here: what is only derived needs no engine

        warm(unset)
        ready()
    for number, made in enumerate(worker.each(run, jobs), 1):
        progress(made.page.document, number, len(jobs))
        yield made


def _banners(made: tuple[Made, ...]) -> dict[str, str]:
    return {
        one.page.language: words.text
        for one in made
        for words in one.page.mandatory
        if words.name == "erratum"
    }


def _stop_at_errors(loaded: Loaded, made: tuple[Made, ...], choice: Choice) -> None:
    found = _all_findings(loaded, made)
    errors = tuple(one for one in found if one.level is Level.ERROR)
    if errors and not choice.draft:
        raise Refused(errors)


def _all_findings(loaded: Loaded, made: tuple[Made, ...]) -> Iterator[Finding]:
    """Those of the pages, then those of each file, which start with its path."""
    for one in made:
        yield from one.findings
        for product in one.products:
            path = _path(loaded, one.page, product.edition)
            for finding in product.findings:
                yield replace(finding, where=replace(finding.where, file=path))


def _still_right(
    workspace: Workspace, loaded: Loaded, folder: Path, made: Collection[str]
) -> Iterator[tuple[File, bytes]]:
    """The published files beside those made (paths) that a whole build would make again."""
    beside = tuple(file for file in published(folder) if file.path not in made)
    named = (*loaded.release.documents, KIT)
    documents = {file.document for file in beside if file.document in named}
    if not documents:
        return
    keys = {
        _path(loaded, job.page, edition): key_of(job, edition)
        for job in jobs_of(workspace, loaded, Choice(documents=tuple(sorted(documents))))
        for edition in job.editions
    }
    yield from kept(folder, beside, keys)


def _files(loaded: Loaded, made: tuple[Made, ...]) -> Iterator[tuple[File, bytes]]:
    for one in made:
        for product in one.products:
            path = _path(loaded, one.page, product.edition)
            yield _file(path, one, product), product.pdf


def _path(loaded: Loaded, page: Page, edition: str) -> str:
    layout = loaded.layouts.get(page.document)
    has_formats = layout is not None and len(layout.formats) > 1
    return file_name(
        reference=loaded.release.reference,
        document=page.document,
        format=page.format if has_formats else None,
        language=page.language,
        edition=edition,
    )


def _file(path: str, made: Made, product: Product) -> File:
    return File(
        path=path,
        document=made.page.document,
        format=made.page.format,
        language=made.page.language,
        edition=product.edition,
        pages=product.pages,
        bytes=len(product.pdf),
        sha256=hashlib.sha256(product.pdf).hexdigest(),
        conformance=CONFORMANCE[product.edition],
        key=product.key,
    )
