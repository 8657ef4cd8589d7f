"""What a file says of itself, in Info and XMP alike, in every edition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The identity of one document in one language.

    identifier: reference, document, format and language, such as `CP106-2020/communique/a4/fr`:
        equal for every edition and every rebuild of the same document.
    author: the issuers, in order. created: aware, from the release, never from the clock.
    version: 1, or the number of the erratum that replaces it, plus 1.
    """

    identifier: str
    title: str
    author: tuple[str, ...]
    subject: str
    keywords: tuple[str, ...]
    rights: str
    language: str
    created: datetime
    version: int = 1
    creator: str = "press-kit"
