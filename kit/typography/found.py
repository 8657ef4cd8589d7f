"""What a check reports, before it is told as a finding with file, line and column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kit.findings import Level


def _no_values() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing found in a text, or in its data.

    start, end: offsets in the source; None for what is in the data, which `thing` names.
    message, remedy: templates, filled by values. rule, level: where they differ from the check's.
    """

    message: str
    remedy: str = ""
    start: int | None = None
    end: int | None = None
    thing: str = ""
    values: Mapping[str, str] = field(default_factory=_no_values)
    excerpt: str | None = None
    proposal: str | None = None
    level: Level | None = None
