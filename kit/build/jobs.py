"""What is to be made of a release: one job a document, language and format."""

from __future__ import annotations

from collections.abc import Iterator

from kit import worker
from kit.build.choice import Choice
from kit.build.inside import inside
from kit.build.job import Job, Means
from kit.colour.condition import condition
from kit.errors import KitError
from kit.messages.rule import nearest
from kit.model.load import Loaded
from kit.page.combine import KIT, can_combine, combine
from kit.page.compose import compose
from kit.page.types import Page
from kit.prose.types import Prose
from kit.prose.typeset import typeset_release
from kit.source.ingest import crop
from kit.source.workspace import Workspace, bundled

SCREEN = "email"
COMPOSING = worker.Limits(seconds=60)


def jobs(workspace: Workspace, loaded: Loaded, choice: Choice) -> Iterator[Job]:
    """Every job that `choice` asks for, languages first, then documents as the release names them.

    Where there are several documents in A4 one more, the kit, holds them all for the screen.
    """
    _check(loaded, choice)
    means = _means(workspace)
    for language in choice.languages or loaded.release.languages:
        prose = typeset_release(loaded.release, language)
        pages = _composed(workspace, loaded, prose, choice)
        for page in pages:
            if page.document in (choice.documents or loaded.release.documents):
                layout = loaded.layouts[page.document]
                sources = inside(workspace, loaded, prose, layout, page)
                yield Job(page=page, editions=choice.editions, means=means, inside=sources)
        if _wants_kit(choice) and can_combine(pages):
            yield Job(page=combine(pages), editions=(SCREEN,), means=means, inside=())


def _composed(
    workspace: Workspace, loaded: Loaded, prose: Prose, choice: Choice
) -> tuple[Page, ...]:
    """The pages, composed in a child with limits: a layout may be a stranger's program."""
    return worker.call(
        lambda given: tuple(_pages(workspace, loaded, given, choice)), prose, limits=COMPOSING
    )


def _wants_kit(choice: Choice) -> bool:
    return SCREEN in choice.editions and (not choice.documents or KIT in choice.documents)


def _pages(workspace: Workspace, loaded: Loaded, prose: Prose, choice: Choice) -> Iterator[Page]:
    all_documents = loaded.release.documents
    for document in all_documents if _wants_kit(choice) else choice.documents or all_documents:
        layout = loaded.layouts[document]
        for format in layout.formats:
            yield compose(
                prose,
                loaded.release,
                layout,
                format=format,
                crop=crop,
                budget=layout.budget or workspace.config.budget_of(layout.name),
                is_draft=choice.draft,
            )


def _means(workspace: Workspace) -> Means:
    return Means(
        condition=condition(
            workspace.profile().read_bytes(), name=workspace.config.output.condition
        ),
        srgb=bundled("assets/icc/sRGB2014.icc").read_bytes(),
        slug_font=bundled("fonts/source-sans-3/SourceSans3-Regular.otf").read_bytes(),
    )


def _check(loaded: Loaded, choice: Choice) -> None:
    release = loaded.release
    _known("document", choice.documents, (*release.documents, KIT))
    _known("language", choice.languages, release.languages)


def _known(what: str, asked: tuple[str, ...], known: tuple[str, ...]) -> None:
    for name in asked:
        if name not in known:
            raise KitError(
                "the release names no {what} `{name}`.",
                remedy="Choose one of: {known}.",
                values={"what": what, "name": name, "known": nearest(name, known)},
            )
