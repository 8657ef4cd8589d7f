"""Build a release: source → model → prose → page → press → edition → preflight → publish."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kit import worker
from kit.build.choice import Choice
from kit.build.facts import facts
from kit.build.inside import inside, source_name
from kit.build.job import Job, Made, Means, Product, run
from kit.build.versions import versions
from kit.colour.condition import condition
from kit.errors import Refused
from kit.findings import Finding, Level
from kit.model.layout import Layout
from kit.model.load import Loaded, load
from kit.model.release import Release
from kit.page.compose import compose
from kit.page.types import Page
from kit.prose.types import Prose
from kit.prose.typeset import typeset_release
from kit.publish.manifest import NAME, File, Manifest
from kit.publish.names import file_name
from kit.publish.release import publish
from kit.source.ingest import crop
from kit.source.workspace import Workspace, bundled

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
    reads: tuple[Path, ...]
    folders: tuple[Path, ...]


def build(
    workspace: Workspace, release: Path, *, out: Path, choice: Choice, progress: Progress
) -> Outcome:
    """Make a release's files and publish them under `out/REFERENCE/`, all or none.

    BadInput when the sources are wrong, Refused when a page or a file has errors: then nothing
    is written.
    """
    loaded = load(workspace, release)
    jobs = tuple(_jobs(workspace, loaded, choice))
    made = tuple(_make(jobs, progress))
    _stop_at_errors(made, choice)
    files, bodies = _named(loaded, made)
    manifest = Manifest(
        facts=facts(loaded.release),
        files=files,
        inputs=tuple(_inputs(workspace, loaded)),
        versions=versions(),
        findings=tuple(_all_findings(made)),
    )
    folder = out / loaded.release.reference
    changed = publish(folder, bodies | {NAME: manifest.to_json()})
    return Outcome(
        folder=folder,
        manifest=manifest,
        changed=changed,
        checked=sum(product.checked for one in made for product in one.products),
        reads=tuple(read.path for read in loaded.source.reads),
        folders=loaded.source.folders,
    )


def rebuild_document(workspace: Workspace, release: Path, *, choice: Choice, format: str) -> bytes:
    """One document in one format, language and edition, unpublished: its bytes."""
    loaded = load(workspace, release)
    jobs = (job for job in _jobs(workspace, loaded, choice) if job.page.format == format)
    made = tuple(_make(tuple(jobs), lambda *_: None))
    _stop_at_errors(made, choice)
    return made[0].products[0].pdf


def pages_of(workspace: Workspace, release: Path, choice: Choice) -> tuple[Page, ...]:
    """The composed pages of a release, one a document, format and language."""
    return tuple(job.page for job in _jobs(workspace, load(workspace, release), choice))


def _inputs(workspace: Workspace, loaded: Loaded) -> Iterator[tuple[str, str]]:
    for read in loaded.source.reads:
        yield source_name(workspace, loaded, read.path), read.sha256


def _jobs(workspace: Workspace, loaded: Loaded, choice: Choice) -> Iterator[Job]:
    release = loaded.release
    means = _means(workspace)
    for language in choice.languages or release.languages:
        prose = typeset_release(release, language)
        for document in choice.documents or release.documents:
            layout = loaded.layouts[document]
            for format in _formats(layout, release):
                yield _job(workspace, loaded, prose, layout, format, choice, means)


def _job(
    workspace: Workspace,
    loaded: Loaded,
    prose: Prose,
    layout: Layout,
    format: str,
    choice: Choice,
    means: Means,
) -> Job:
    budget = layout.budget or workspace.config.budget_of(layout.name)
    page = compose(
        prose,
        loaded.release,
        layout,
        format=format,
        crop=crop,
        budget=budget,
        is_draft=choice.draft,
    )
    return Job(
        page=page,
        editions=choice.editions,
        means=means,
        inside=inside(workspace, loaded, prose, layout, page),
    )


def _means(workspace: Workspace) -> Means:
    profile = workspace.profile().read_bytes()
    return Means(
        condition=condition(profile, name=workspace.config.output.condition),
        srgb=bundled("assets/icc/sRGB2014.icc").read_bytes(),
        slug_font=bundled("fonts/source-sans-3/SourceSans3-Regular.otf").read_bytes(),
    )


def _formats(layout: Layout, release: Release) -> tuple[str, ...]:
    return tuple(layout.formats)


def _make(jobs: tuple[Job, ...], progress: Progress) -> Iterator[Made]:
    """Every document, side by side where there are several, in their order."""
    for number, made in enumerate(worker.each(run, jobs), 1):
        progress(made.page.document, number, len(jobs))
        yield made


def _stop_at_errors(made: tuple[Made, ...], choice: Choice) -> None:
    errors = tuple(one for one in _all_findings(made) if one.level is Level.ERROR)
    if errors and not choice.draft:
        raise Refused(errors)


def _all_findings(made: tuple[Made, ...]) -> Iterator[Finding]:
    for one in made:
        yield from one.findings
        for product in one.products:
            yield from product.findings


def _named(loaded: Loaded, made: tuple[Made, ...]) -> tuple[tuple[File, ...], dict[str, bytes]]:
    files: list[File] = []
    bodies: dict[str, bytes] = {}
    for one in made:
        formats = loaded.layouts[one.page.document].formats
        for product in one.products:
            path = file_name(
                reference=loaded.release.reference,
                document=one.page.document,
                format=one.page.format if len(formats) > 1 else None,
                language=one.page.language,
                edition=product.edition,
            )
            bodies[path] = product.pdf
            files.append(_file(path, one, product))
    return tuple(files), bodies


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
