"""What is wrong with one file, before it is known who named it."""

from __future__ import annotations

from kit.findings import Finding, Place
from kit.messages.rule import Rule


class Fault(Exception):
    """A file can't be taken. The reader of the source gives it the place that names the file."""

    def __init__(self, rule: Rule, **values: str) -> None:
        super().__init__(rule.name)
        self.rule = rule
        self.values = values

    def at(self, where: Place) -> Finding:
        """The finding, for the place where the file is named."""
        return self.rule.at(where, **self.values)
