"""From a folder to a release and the layouts it is made with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kit.errors import BadInput, Refused
from kit.findings import Finding
from kit.model.check import checked, errors
from kit.model.layout import Layout
from kit.model.layouts import layout
from kit.model.release import Release
from kit.source.read import read
from kit.source.types import Part, Source
from kit.source.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A valid release, its layouts by name, what they were read from, and warnings and notes."""

    release: Release
    layouts: Mapping[str, Layout]
    source: Source
    findings: tuple[Finding, ...] = ()


def load(workspace: Workspace, folder: Path, part: Part | None = None) -> Loaded:
    """Read and check the release in `folder`; of it, `part` alone where one is given.

    BadInput tells all that is wrong with its files; Refused, what is wrong with its words alone.
    """
    source = read(workspace, folder, part)
    found = checked(source)
    if found.release is None or errors(found.facts):
        raise BadInput(errors(found.findings))
    if errors(found.words):
        raise Refused(errors(found.words))
    release = found.release
    layouts = {name: layout(source.layouts[name], source.config) for name in source.layouts}
    return Loaded(release=release, layouts=layouts, source=source, findings=found.findings)
