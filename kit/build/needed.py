"""Which of the files read for a release are needed to build one of its documents again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kit.model.load import Loaded
from kit.page.types import Page
from kit.source.read import BASE, CHAPTER, TEXT
from kit.source.references import named
from kit.source.types import Part
from kit.source.workspace import Workspace, bundled

AT_HAND = ("fonts", "assets/icc")
"""What every kit of this version has."""


def is_needed(path: Path, workspace: Workspace, loaded: Loaded, page: Page) -> bool:
    """Whether a rebuild of the document on `page` lacks the file unless it is embedded."""
    folder = loaded.source.folder
    if any(path.is_relative_to(bundled(name)) for name in AT_HAND):
        return False
    if _is_a_copy(path, workspace, loaded):
        return False
    if text := TEXT.fullmatch(path.name) if path.parent == folder else None:
        return text[1] == page.language
    if chapter := CHAPTER.fullmatch(path.name) if path.parent == folder / "dossier" else None:
        return page.reads_chapters and chapter[3] == page.language
    for home in workspace.layouts():
        if path.is_relative_to(home):
            return path.relative_to(home).parts[0] in {BASE, page.document}
    return path not in set(_of_other_languages(workspace, loaded, page))


def _is_a_copy(path: Path, workspace: Workspace, loaded: Loaded) -> bool:
    """Whether a file belongs to a type family of the kit that was copied whole into the workspace.

    A family of which one file differs is the workspace's own: it travels whole.
    """
    home, ours = workspace.fonts()[0], bundled("fonts")
    if not path.is_relative_to(home):
        return False
    family = home / path.relative_to(home).parts[0]
    return all(
        read.sha256 == _digest(ours / read.path.relative_to(home))
        for read in loaded.source.reads
        if read.path.is_relative_to(family)
    )


@cache
def _digest(ours: Path) -> str | None:
    """Of a file that came with the kit; None where there is none of the name."""
    return hashlib.sha256(ours.read_bytes()).hexdigest() if ours.is_file() else None


def _of_other_languages(workspace: Workspace, loaded: Loaded, page: Page) -> Iterator[Path]:
    """The boilerplates of all brands that this document can't show."""
    part = Part(document=page.document, language=page.language)
    for brand in loaded.source.brands.values():
        tags = named(brand.tree, (("boilerplate", "*"),))
        named_in = [(part.speaks(str(path[-1])), name) for path, name in tags]
        shown = {name for is_shown, name in named_in if is_shown}
        for home in workspace.brands():
            yield from (home / brand.key / name for _, name in named_in if name not in shown)
