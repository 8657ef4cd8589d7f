"""From a folder to a release and the layouts it is made with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kit.model.layout import Layout
from kit.model.layouts import layout
from kit.model.release import Release
from kit.model.validate import validate
from kit.source.read import read
from kit.source.types import Source
from kit.source.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A valid release, its layouts by name, and what they were read from."""

    release: Release
    layouts: Mapping[str, Layout]
    source: Source


def load(workspace: Workspace, folder: Path) -> Loaded:
    """Read and validate the release in `folder`. BadInput tells all that is wrong with it."""
    source = read(workspace, folder)
    release = validate(source)
    layouts = {name: layout(source.layouts[name], source.config) for name in release.documents}
    return Loaded(release=release, layouts=layouts, source=source)
