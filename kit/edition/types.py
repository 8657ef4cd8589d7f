"""What the editions hand on."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from kit.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What was counted while an edition was made.

    photos: pictures of pixels that were converted or made smaller.
    picture_colours: colours inside pictures that went through the ICC profile.
    clamped: brand colours whose inks were lowered to the limit.
    ink: the greatest total ink of any colour or pixel, per cent.
    """

    photos: int = 0
    picture_colours: int = 0
    clamped: int = 0
    ink: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One finished file of a document.

    name: print, email or archive. findings: what is wrong with it without making it impossible;
    errors among them forbid release.
    """

    name: str
    pdf: bytes
    pages: int
    facts: Facts = field(default_factory=Facts)
    findings: tuple[Finding, ...] = ()


class Relationship(Enum):
    """What an embedded file is to the document (ISO 19005-3, 6.8)."""

    SOURCE = "Source"
    DATA = "Data"
    ALTERNATIVE = "Alternative"
    SUPPLEMENT = "Supplement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """A file that travels inside the archive edition.

    name: unique, with `/`, never a path of this machine. description: for people.
    """

    name: str
    data: bytes
    media_type: str
    relationship: Relationship
    description: str = ""
