"""What travels inside an archive edition: the sources of this document, and nothing else.

Names are those of a workspace, so that a rebuild unpacks them into a folder and builds there:
`kit.toml`, `releases/REFERENCE/…`, `assets/brands/…`, `layouts/…`; pictures are the cleaned ones
that the document shows. `versions.json` locks what isn't inside: programs, fonts, the profile, and
what is told of the pictures that other documents show.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from kit.build.versions import versions
from kit.edition.types import Embedded, Relationship
from kit.errors import KitError
from kit.model.layout import Layout
from kit.model.load import Loaded
from kit.page.linked_data import linked_data
from kit.page.types import Page
from kit.prose.types import Prose
from kit.source.files import Read
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
    ".svg": "image/svg+xml",
    ".jpg": "image/jpeg",
}


class Changed(KitError):
    """A source is not what it was when the build began."""


def inside(
    workspace: Workspace, loaded: Loaded, prose: Prose, layout: Layout, page: Page
) -> tuple[Embedded, ...]:
    """The files to embed, by name."""
    files = [
        *_texts(workspace, loaded, layout),
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


def _texts(workspace: Workspace, loaded: Loaded, layout: Layout) -> Iterator[Embedded]:
    for read in loaded.source.reads:
        name = source_name(workspace, loaded, read.path)
        suffix = read.path.suffix
        if suffix in TYPES and suffix != ".jpg" and _is_needed(read.path, layout):
            yield Embedded(
                name=name,
                data=_unchanged(read),
                media_type=TYPES[suffix],
                relationship=Relationship.SOURCE,
                description="A source of this document",
            )


def _is_needed(path: Path, layout: Layout) -> bool:
    """Whether a rebuild lacks the file: fonts, and other layouts of the kit's own, are at hand."""
    if path.is_relative_to(bundled("fonts")):
        return False
    layouts = bundled("layouts")
    if not path.is_relative_to(layouts):
        return path.name != "font.yaml"
    return path.relative_to(layouts).parts[0] in {"_base", layout.name}


def _pictures(loaded: Loaded, page: Page) -> Iterator[Embedded]:
    shown = _shown(page)
    for name, asset in loaded.source.pictures.items():
        if asset.origin in shown:
            yield Embedded(
                name=f"releases/{loaded.release.reference}/{cleaned_name(name)}",
                data=with_rights(asset.path.read_bytes(), asset.rights),
                media_type=asset.media_type,
                relationship=Relationship.SOURCE,
                description="A picture of this document, cleaned",
            )


def _shown(page: Page) -> frozenset[str]:
    photos = (asset for asset in page.assets.values() if asset.media_type == "image/jpeg")
    return frozenset(asset.origin for asset in photos)


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
    homes = (
        (loaded.source.folder, f"releases/{loaded.release.reference}/"),
        (workspace.root, ""),
        (bundled(""), ""),
    )
    for home, prefix in homes:
        if path.is_relative_to(home):
            return prefix + path.relative_to(home).as_posix()
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
