"""What the source stage hands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kit.config import Config
from kit.findings import Finding
from kit.source.files import Read
from kit.source.sheet import Sheet
from kit.source.yaml import Tree


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


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyFiles:
    """A type family as it lies in its folder. fonts: by the name of the file."""

    key: str
    tree: Tree
    fonts: Mapping[str, Asset]


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandFiles:
    """A brand as it lies in its folder. texts, pictures: by the name of the file.

    families: those that it names and that were found, by name; only of the issuer that leads.
    """

    key: str
    tree: Tree
    texts: Mapping[str, str]
    pictures: Mapping[str, Asset]
    families: Mapping[str, FamilyFiles]


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutFiles:
    """A layout as it lies in its folder, and `_base` with it.

    texts, pictures: by `FOLDER/name`, FOLDER being its own or `_base`.
    """

    key: str
    tree: Tree
    texts: Mapping[str, str]
    pictures: Mapping[str, Asset]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One document in one language: what its archive edition holds is enough to build it again."""

    document: str
    language: str

    def speaks(self, tag: str) -> bool:
        """May words under this tag stand in the document? "" stands for every language."""
        return tag in ("", self.language, self.language.partition("-")[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Everything a release is made of, read and not yet understood.

    part: the only one that was read for; None for the whole release.
    release: None where it isn't even YAML. texts: by language. chapters: of the dossier, in the
    order of their names. brands, layouts: those that the release names and that were found.
    pictures: of the release, by the name of the file.
    brand_names, layout_names, family_names: all that there are.
    findings: what was wrong with the files themselves.
    reads: all files read, with size, time and digest; folders: all that were listed.
    """

    folder: Path
    config: Config
    part: Part | None = None
    release: Tree | None
    texts: Mapping[str, Sheet]
    chapters: tuple[Sheet, ...]
    brands: Mapping[str, BrandFiles]
    layouts: Mapping[str, LayoutFiles]
    pictures: Mapping[str, Asset]
    brand_names: tuple[str, ...]
    layout_names: tuple[str, ...]
    family_names: tuple[str, ...]
    findings: tuple[Finding, ...]
    reads: tuple[Read, ...]
    folders: tuple[Path, ...]
