"""Make the job ticket of a release, beside the files that it is about."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kit import worker
from kit.build.choice import Choice
from kit.build.job import Job, Made, run
from kit.build.jobs import jobs
from kit.build.line import CONFORMANCE, build
from kit.errors import KitError, Refused
from kit.findings import Finding, Level
from kit.messages.rule import nearest
from kit.model.layout import Layout
from kit.model.load import Loaded, load
from kit.prose.typeset import typeset_release
from kit.publish.manifest import File
from kit.publish.names import file_name
from kit.publish.release import publish
from kit.source.workspace import Workspace
from kit.ticket.items import Printed, copies_of, item
from kit.ticket.order import Order
from kit.ticket.page import DOCUMENT, ticket_page
from kit.ticket.plain import as_json

EDITION = "print"
SCREEN = "email"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was made. files: their names in `folder`. findings: warnings on the ticket's own pages.

    changed: whether anything is other than it was.
    """

    folder: Path
    files: tuple[str, ...]
    findings: tuple[Finding, ...]
    changed: bool


def make_ticket(
    workspace: Workspace, release: Path, *, out: Path, languages: tuple[str, ...] = ()
) -> Outcome:
    """Make `out/REFERENCE-ticket/`: a PDF and a JSON in each language of the release.

    The print editions are built first, if those under `out/REFERENCE/` are not the ones that the
    sources give. languages: of the ticket, instead of all.
    BadInput when the sources are wrong, Refused when a page has errors, KitError when nothing is to
    be printed: then nothing is written.
    """
    loaded = load(workspace, release)
    chosen = languages or loaded.release.languages
    _check_languages(chosen, loaded)
    copies = copies_of(loaded.release, workspace.config)
    wanted = tuple(_jobs(workspace, loaded, copies))
    printed = tuple(_printed(wanted, loaded))
    folder = out / loaded.release.reference
    if not all(_is_published(folder, one.file) for one in printed):
        build(workspace, release, out=out, choice=Choice(editions=(EDITION,)), progress=_quiet)
    items = tuple(item(one, copies.get(one.file.document), workspace.config) for one in printed)
    order = Order(
        reference=loaded.release.reference, items=items, condition=wanted[0].means.condition
    )
    tickets = tuple(_ticket(order, loaded, language, wanted[0]) for language in chosen)
    files = {name: data for one in tickets for name, data in one.files.items()}
    target = out / f"{order.reference}-{DOCUMENT}"
    return Outcome(
        folder=target,
        files=tuple(sorted(files)),
        findings=tuple(finding for one in tickets for finding in one.findings),
        changed=publish(target, files),
    )


def _check_languages(chosen: tuple[str, ...], loaded: Loaded) -> None:
    known = loaded.release.languages
    for tag in chosen:
        if tag not in known:
            raise KitError(
                "the release names no {what} `{name}`.",
                remedy="Choose one of: {known}.",
                values={"what": "language", "name": tag, "known": nearest(tag, known)},
            )


def _jobs(workspace: Workspace, loaded: Loaded, copies: Mapping[str, int]) -> Iterator[Job]:
    """The documents that are ordered, or all where nobody has said, each in its usual format."""
    ordered = copies or dict.fromkeys(loaded.release.documents)
    for job in jobs(workspace, loaded, Choice(editions=(EDITION,))):
        page = job.page
        if page.document in ordered and page.format == loaded.layouts[page.document].default:
            yield job


def _printed(wanted: tuple[Job, ...], loaded: Loaded) -> Iterator[Printed]:
    made = tuple(worker.each(run, wanted))
    _stop_at_errors(made)
    for one in made:
        layout = loaded.layouts[one.page.document]
        yield Printed(made=one, file=_file(one, loaded, layout), layout=layout)


def _stop_at_errors(made: tuple[Made, ...]) -> None:
    found = [finding for one in made for finding in one.findings]
    found += [finding for one in made for product in one.products for finding in product.findings]
    errors = tuple(one for one in found if one.level is Level.ERROR)
    if errors:
        raise Refused(errors)


def _file(made: Made, loaded: Loaded, layout: Layout) -> File:
    (product,) = made.products
    page = made.page
    return File(
        path=file_name(
            reference=loaded.release.reference,
            document=page.document,
            format=page.format if len(layout.formats) > 1 else None,
            language=page.language,
            edition=EDITION,
        ),
        document=page.document,
        format=page.format,
        language=page.language,
        edition=EDITION,
        pages=product.pages,
        bytes=len(product.pdf),
        sha256=hashlib.sha256(product.pdf).hexdigest(),
        conformance=CONFORMANCE[EDITION],
        key=product.key,
    )


def _is_published(folder: Path, file: File) -> bool:
    path = folder / file.path
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256


def _quiet(document: str, number: int, count: int) -> None:
    """All is in the cache already: there is no progress to show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ticket:
    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]


def _ticket(order: Order, loaded: Loaded, language: str, like: Job) -> _Ticket:
    """The ticket in one language, made and checked as any e-mail edition is."""
    prose = typeset_release(loaded.release, language)
    page = ticket_page(order, loaded.release, prose)
    job = Job(page=page, editions=(SCREEN,), means=like.means, inside=())
    made = worker.call(run, job)
    _stop_at_errors((made,))
    (product,) = made.products
    stem = f"{order.reference}-{DOCUMENT}-{language}"
    return _Ticket(
        files={
            f"{stem}.pdf": product.pdf,
            f"{stem}.json": as_json(order, loaded.release, prose),
        },
        findings=(*made.findings, *product.findings),
    )
