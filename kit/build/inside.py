"""What travels inside an archive edition: the sources of this document, and nothing else.

Names are those of a workspace, so that a rebuild unpacks them into a folder and builds there:
`kit.toml`, `releases/REFERENCE/…`, `assets/brands/…`, `layouts/…`; pictures are cleaned, and those
of the release are the ones that the document shows. Texts, chapters and boilerplates are those of
its language; chapters only where its layout looks at them. Fonts and profile are inside where they
are the workspace's own. `versions.json` locks what isn't: programs, the kit's fonts and profile,
and what is told of the pictures that other documents show.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from kit.build.needed import is_needed
from kit.build.versions import versions
from kit.edition.types import Embedded, Relationship
from kit.errors import KitError
from kit.model.layout import Layout
from kit.model.load import Loaded
from kit.page.linked_data import linked_data
from kit.page.types import Page
from kit.prose.types import Prose
from kit.source.files import Read
from kit.source.ingest import picture
from kit.source.jpeg import with_rights
from kit.source.read import cleaned_name
from kit.source.workspace import Workspace, bundled

VERSIONS = "versions.json"
LINKED_DATA = "release.jsonld"
TYPES: Mapping[str, str] = {
    ".yaml": "application/yaml",
    ".toml": "application/toml",
    ".md": "text/markdown",
    ".html": "text/html",
    ".css": "text/css",
    ".po": "text/plain",
    ".txt": "text/plain",
    ".otf": "font/otf",
    ".ttf": "font/ttf",
    ".icc": "application/vnd.iccprofile",
    ".icm": "application/vnd.iccprofile",
}
PICTURES = (".svg", ".jpg", ".jpeg", ".png")


class Changed(KitError):
    """A source is not what it was when the build began."""


def inside(
    workspace: Workspace, loaded: Loaded, prose: Prose, layout: Layout, page: Page
) -> tuple[Embedded, ...]:
    """The files to embed, by name."""
    files = [
        *_texts(workspace, loaded, page),
        *_drawings(workspace, loaded, page),
        *_pictures(loaded, page),
        _lock(workspace, loaded, page),
        Embedded(
            name=LINKED_DATA,
            data=linked_data(prose, loaded.release, genre=layout.label),
            media_type="application/ld+json",
            relationship=Relationship.DATA,
            description="The release in the terms of schema.org",
        ),
    ]
    return tuple(sorted(files, key=lambda one: one.name))


def _texts(workspace: Workspace, loaded: Loaded, page: Page) -> Iterator[Embedded]:
    for read in loaded.source.reads:
        media_type = TYPES.get(read.path.suffix.lower())
        if media_type and is_needed(read.path, workspace, loaded, page):
            yield Embedded(
                name=source_name(workspace, loaded, read.path),
                data=_unchanged(read),
                media_type=media_type,
                relationship=Relationship.SOURCE,
                description="A source of this document",
            )


def _drawings(workspace: Workspace, loaded: Loaded, page: Page) -> Iterator[Embedded]:
    """The pictures of brands and layouts, cleaned: an editor notes in them where it saved them."""
    for read in loaded.source.reads:
        path = read.path
        if path.suffix.lower() not in PICTURES or path.is_relative_to(loaded.source.folder):
            continue
        if is_needed(path, workspace, loaded, page):
            asset = picture(_unchanged(read), path.name)
            yield Embedded(
                name=cleaned_name(source_name(workspace, loaded, path)),
                data=asset.path.read_bytes(),
                media_type=asset.media_type,
                relationship=Relationship.SOURCE,
                description="A drawing of this document, cleaned",
            )


def _pictures(loaded: Loaded, page: Page) -> Iterator[Embedded]:
    shown = _shown(page)
    for name, asset in loaded.source.pictures.items():
        if asset.origin in shown:
            data = asset.path.read_bytes()
            is_photo = asset.media_type == "image/jpeg"
            yield Embedded(
                name=f"releases/{loaded.release.reference}/{cleaned_name(name)}",
                data=with_rights(data, asset.rights) if is_photo else data,
                media_type=asset.media_type,
                relationship=Relationship.SOURCE,
                description="A picture of this document, cleaned",
            )


def _shown(page: Page) -> frozenset[str]:
    return frozenset(asset.origin for asset in page.assets.values())


def _lock(workspace: Workspace, loaded: Loaded, page: Page) -> Embedded:
    fonts = {
        asset.origin: asset.sha256
        for asset in page.assets.values()
        if asset.media_type.startswith("font/")
    }
    profile = hashlib.sha256(workspace.profile().read_bytes()).hexdigest()
    lock = {
        "document": page.document,
        "format": page.format,
        "language": page.language,
        "versions": dict(versions()),
        "fonts": fonts,
        "profile": profile,
        "elsewhere": {
            name: dict(asset.rights)
            for name, asset in loaded.source.pictures.items()
            if asset.origin not in _shown(page)
        },
    }
    return Embedded(
        name=VERSIONS,
        data=(json.dumps(lock, indent=2, sort_keys=True, ensure_ascii=False) + "\n").encode(),
        media_type="application/json",
        relationship=Relationship.DATA,
        description="The versions of programs and fonts that made this document",
    )


def source_name(workspace: Workspace, loaded: Loaded, path: Path) -> str:
    """Where a file lies in a workspace, whoever's it is."""
    folders = workspace.config.folders
    homes = (
        (loaded.source.folder, f"releases/{loaded.release.reference}"),
        (workspace.root, ""),
        (bundled("layouts"), folders.layouts),
        (bundled("assets/brands"), folders.brands),
        (bundled("fonts"), folders.fonts),
        (bundled(""), ""),
    )
    for home, there in homes:
        if path.is_relative_to(home):
            return PurePosixPath(there, path.relative_to(home).as_posix()).as_posix()
    raise KitError(
        "`{path}` lies outside the workspace.",
        remedy="Copy it into the workspace.",
        values={"path": str(path)},
    )


def _unchanged(read: Read) -> bytes:
    data = read.path.read_bytes()
    if hashlib.sha256(data).hexdigest() != read.sha256:
        raise Changed(
            "`{path}` changed while the kit was being built.",
            remedy="Run the command again.",
            values={"path": read.path.name},
        )
    return data
