"""What the source stage hands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


def _nothing() -> Mapping[str, str]:
    return {}  # a plain dictionary travels to a worker, a mapping proxy can't


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A picture, a drawing or a font, checked, cleaned and stored by its content.

    sha256: of the stored bytes, the name in `kit:SHA256`. path: the stored blob, in the cache.
    media_type: image/jpeg, image/svg+xml, font/otf or font/ttf.
    width, height: pixels of a photo, units of a drawing's view box, 0 for a font.
    origin: name of the file under its release, brand or family, with `/`.
    rights: fields read from the original (credit, caption, rights, alt), before it was stripped.
    """

    sha256: str
    path: Path
    media_type: str
    origin: str
    width: float = 0
    height: float = 0
    rights: Mapping[str, str] = field(default_factory=_nothing)

    @property
    def address(self) -> str:
        """What a page asks the renderer for."""
        return f"kit:{self.sha256}"
