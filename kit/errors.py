"""The errors that end a command, each with its exit code.

Bad input is never one error but a list of findings, told all at once. What is not one of these is a
defect of ours: exit code 70, with a log.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType

from kit.findings import Finding, Translate, filled


class Exit(IntEnum):
    """Exit codes of the command line."""

    DONE = 0
    FINDINGS = 1
    BAD_INPUT = 2
    DEFECT = 70


class KitError(Exception):
    """A command can't go on. message and remedy are templates, as in a finding."""

    exit = Exit.BAD_INPUT

    def __init__(
        self, message: str, *, remedy: str = "", values: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.values = MappingProxyType(dict(values or {}))

    def text(self, translate: Translate = str) -> str:
        """The message with its fields filled."""
        return filled(self.message, self.values, translate)

    def cure(self, translate: Translate = str) -> str:
        """The remedy with its fields filled."""
        return filled(self.remedy, self.values, translate)

    def __str__(self) -> str:
        return " ".join(part for part in (self.text(), self.cure()) if part)


class BadInput(KitError):
    """A source is wrong: all that is wrong with it, in the order of the files."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("bad input")
        self.findings = findings

    def __str__(self) -> str:
        return "\n".join(f"{one.where}: {one.rule}: {one.text()}" for one in self.findings)


class Refused(KitError):
    """A page or a file was made, but has errors: nothing is released."""

    exit = Exit.FINDINGS

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("nothing is released")
        self.findings = findings

    def __str__(self) -> str:
        return "\n".join(f"{one.where}: {one.rule}: {one.text()}" for one in self.findings)


class MissingTool(KitError):
    """Something that the machine needs is missing; the remedy is the line that installs it."""
