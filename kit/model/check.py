"""Everything that a build would refuse, found without making a page."""

from __future__ import annotations

from pathlib import Path

from kit.errors import BadInput
from kit.findings import Finding, Level
from kit.model.layouts import layout
from kit.model.validate import examine
from kit.source.read import read
from kit.source.types import Source
from kit.source.workspace import Workspace


def check(workspace: Workspace, folder: Path) -> tuple[Finding, ...]:
    """All findings on the release in `folder`; those of level error stop a build."""
    source = read(workspace, folder)
    _, findings = examine(source)
    return (*findings, *layout_findings(source))


def errors(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those that stop a build."""
    return tuple(one for one in findings if one.level is Level.ERROR)


def layout_findings(source: Source) -> tuple[Finding, ...]:
    """What is wrong with the layouts that the release names."""
    found: list[Finding] = []
    for files in source.layouts.values():
        try:
            layout(files, source.config)
        except BadInput as error:
            found += error.findings
    return tuple(found)
