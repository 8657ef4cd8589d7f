"""What a check says: a rule, a place, a sentence, and what would be right.

One shape serves bad input, the lint of a text, the overflow of a page and preflight, so that the
command line, `--json` and the reports know a single one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import Any

Translate = Callable[[str], str]

CONTEXT = "\x04"
"""Stands between a template and a value of it, as gettext writes a word and its context."""


def filled(template: str, values: Mapping[str, str], translate: Translate = str) -> str:
    """A template in the language of `translate`, its fields filled.

    A value may be a word of ours, such as the side of a page: the catalogue then knows it in the
    context of its template. A word of the user's is in no catalogue and stays as it is.
    """
    words = {
        name: translate(f"{template}{CONTEXT}{value}").rpartition(CONTEXT)[2]
        for name, value in values.items()
    }
    return translate(template).format_map(words)


class Level(Enum):
    """How grave a finding is. An error stops a build; a warning or a note never does."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a finding is: in a source (line, column, from 1) or on a page (page, object)."""

    file: str = ""
    line: int | None = None
    column: int | None = None
    page: int | None = None
    thing: str = ""

    def __str__(self) -> str:
        numbers = (self.line, self.column) if self.line is not None else ()
        head = ":".join([self.file, *(str(n) for n in numbers if n is not None)]).strip(":")
        parts = [head] if head else []
        if self.page is not None:
            parts.append(f"page {self.page}")
        if self.thing:
            parts.append(self.thing)
        return ", ".join(parts)


def _no_values() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found.

    rule: its name, such as `embargo-no-timezone`, with a section in the docs.
    message, remedy: English templates with named fields, keys of the message catalogues.
    values: what fills the fields.
    excerpt: the words concerned; proposal: the text that would stand in their place.
    box: on a page, (x0, y0, x1, y1) in points from the lower left corner of the MediaBox.
    """

    rule: str
    where: Place
    message: str
    remedy: str = ""
    level: Level = Level.ERROR
    values: Mapping[str, str] = field(default_factory=_no_values)
    excerpt: str = ""
    proposal: str | None = None
    box: tuple[float, float, float, float] | None = None

    def text(self, translate: Translate = str) -> str:
        """The message with its fields filled, in the language of `translate`."""
        return filled(self.message, self.values, translate)

    def cure(self, translate: Translate = str) -> str:
        """The remedy with its fields filled, in the language of `translate`."""
        return filled(self.remedy, self.values, translate)


def as_data(finding: Finding, translate: Translate = str) -> dict[str, object]:
    """A finding as every `--json` tells it: words in the reader's language, box in points."""
    where = finding.where
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "file": where.file,
        "line": where.line,
        "column": where.column,
        "page": where.page,
        "thing": where.thing,
        "message": finding.text(translate),
        "remedy": finding.cure(translate),
        "excerpt": finding.excerpt,
        "proposal": finding.proposal,
        "box": None if finding.box is None else [round(edge, 2) for edge in finding.box],
    }


def to_plain(finding: Finding) -> dict[str, object]:
    """A finding as plain values, ready for JSON."""
    where = finding.where
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "where": [where.file, where.line, where.column, where.page, where.thing],
        "message": finding.message,
        "remedy": finding.remedy,
        "values": dict(finding.values),
        "excerpt": finding.excerpt,
        "proposal": finding.proposal,
        "box": finding.box,
    }


def from_plain(data: Mapping[str, Any]) -> Finding:
    """The finding that `to_plain` told."""
    file, line, column, page, thing = data["where"]
    return Finding(
        rule=data["rule"],
        level=Level(data["level"]),
        where=Place(file=file, line=line, column=column, page=page, thing=thing),
        message=data["message"],
        remedy=data["remedy"],
        values=data["values"],
        excerpt=data["excerpt"],
        proposal=data["proposal"],
        box=tuple(data["box"]) if data["box"] else None,
    )
