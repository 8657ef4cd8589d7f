"""A rule of the closed set: its name, what it says, and what would be right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kit.findings import Finding, Level, Place


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a source can be wrong.

    message, remedy: English templates with named fields, keys of the message catalogues.
    """

    name: str
    message: str
    remedy: str
    level: Level = Level.ERROR

    def at(self, where: Place, **values: str) -> Finding:
        """The finding that this rule is broken at `where`."""
        return Finding(
            rule=self.name,
            where=where,
            message=self.message,
            remedy=self.remedy,
            level=self.level,
            values=values,
        )


def nearest(word: str, known: Iterable[str]) -> str:
    """The one of `known` that was meant, in backquotes; the first eight if none is near."""
    from difflib import get_close_matches

    names = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), names, n=1, cutoff=0.6) or list(names)[:8]
    return ", ".join(f"`{names[one]}`" for one in close) or "-"
