"""Everything that a build would refuse, found without making a page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kit.errors import BadInput
from kit.findings import Finding, Level
from kit.model.layouts import layout
from kit.model.lint import lint_findings
from kit.model.release import Release
from kit.model.validate import examine
from kit.source.read import read
from kit.source.types import Source
from kit.source.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found. facts: what the files say; words: how the texts say it.

    release: None if there is an error among the facts.
    """

    release: Release | None
    facts: tuple[Finding, ...]
    words: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of it."""
        return (*self.facts, *self.words)


def check(workspace: Workspace, folder: Path) -> Checked:
    """Check the release in `folder` and all that it is made of."""
    return checked(read(workspace, folder))


def checked(source: Source) -> Checked:
    """Check what was read of a release."""
    release, facts = examine(source)
    return Checked(
        release=release,
        facts=(*facts, *_layout_findings(source)),
        words=lint_findings(source, release),
    )


def errors(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those that stop a build."""
    return tuple(one for one in findings if one.level is Level.ERROR)


def _layout_findings(source: Source) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for files in source.layouts.values():
        try:
            layout(files, source.config)
        except BadInput as error:
            found += error.findings
    return tuple(found)
