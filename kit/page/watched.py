"""What a template looks at, noted: a document embeds only what it read."""

from __future__ import annotations

from typing import Any


class Watched:
    """An object as a template sees it, attribute for attribute.

    _looked_at: the names of those that were asked for; no template reads a name that starts so.
    """

    __slots__ = ("_looked_at", "_of")

    def __init__(self, of: Any) -> None:
        self._of = of
        self._looked_at: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        self._looked_at.add(name)
        return getattr(self._of, name)


def has_read(watched: Watched, name: str) -> bool:
    """Was the attribute asked for?"""
    return name in watched._looked_at
