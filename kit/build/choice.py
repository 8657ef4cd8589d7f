"""What of a release is to be made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

EDITIONS = ("print", "email", "archive")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Documents, editions and languages to make; empty means all that the release names.

    draft: release in spite of errors, with a stamp on every page.
    """

    documents: tuple[str, ...] = ()
    editions: tuple[str, ...] = EDITIONS
    languages: tuple[str, ...] = ()
    draft: bool = False

    @property
    def is_partial(self) -> bool:
        """Does it leave out anything that the release names?"""
        return bool(self.documents or self.languages or set(self.editions) != set(EDITIONS))

    def plain(self) -> Mapping[str, object]:
        """The choice as plain values, for a key."""
        return {
            "documents": self.documents,
            "editions": self.editions,
            "languages": self.languages,
            "draft": self.draft,
        }
