"""What a build of ours promised of a file, beyond what its profile asks of any."""

from __future__ import annotations

from dataclasses import dataclass

from kit.page.types import Code, Mandatory
from kit.units import Mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What must be found in the file. Whatever is left out is not asked for.

    fonts: PostScript names of the fonts that layout and brand bring. trim: width and height, mm.
    budget: bytes. embedded: names of files that must travel inside, such as `release.yaml`.
    private: words that must not be found in any stream, such as the user's and the host's name.
    """

    fonts: frozenset[str] | None = None
    mandatory: tuple[Mandatory, ...] = ()
    codes: tuple[Code, ...] = ()
    trim: tuple[Mm, Mm] | None = None
    pages: int | None = None
    budget: int | None = None
    title: str | None = None
    language: str | None = None
    embedded: frozenset[str] = frozenset()
    private: frozenset[str] = frozenset()


NOTHING = Expected()
