"""Read a release with all that it names: files to values, pictures to assets, and places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from kit.config import FILE as CONFIG
from kit.errors import BadInput
from kit.findings import Finding, Place
from kit.source import ingest, rules
from kit.source import references as named_in
from kit.source.fault import Fault
from kit.source.files import Reader
from kit.source.sheet import Sheet, read_sheet
from kit.source.types import Asset, BrandFiles, FamilyFiles, LayoutFiles, Part, Source
from kit.source.workspace import Workspace, bundled, part_names
from kit.source.yaml import Tree, parse

T = TypeVar("T")
Texts = Mapping[str, str]
Pictures = Mapping[str, Asset]

RELEASE = "release.yaml"
BRAND = "brand.yaml"
LAYOUT = "layout.yaml"
FAMILY = "font.yaml"
BASE = "_base"
DOCUMENTS = ("communique",)
"""What is made of a release that names no documents."""
TEXT = re.compile(r"text\.([A-Za-z-]+)\.md")
CHAPTER = re.compile(r"(\d\d)-([a-z0-9-]+)\.([A-Za-z-]+)\.md")
WORDS = (".md", ".markdown", ".txt")
"""Endings of files that hold words: none in the dossier's folder is passed over in silence."""
TEMPLATES = (".html", ".css", ".po")
DRAWINGS = (".svg", ".jpg", ".jpeg", ".png")


def read(workspace: Workspace, folder: Path, part: Part | None = None) -> Source:
    """The release in `folder`, and the brands, families and layouts that it names.

    part: read what this document needs alone, and look for nothing else.
    Nothing is raised for what a file holds: `findings` tells all of it.
    """
    return _Reading(workspace, folder, part).source()


def cleaned_name(name: str) -> str:
    """The name of a picture once cleaned: an archive keeps `photos/a.tif` as `photos/a.tif.jpg`."""
    return name if name.lower().endswith((".jpg", ".jpeg", ".svg")) else f"{name}.jpg"


def original_name(name: str) -> str:
    """The name that a picture had before `cleaned_name`."""
    stem = name.removesuffix(".jpg")
    return stem if stem.lower().endswith((".png", ".tif", ".tiff")) else name


def read_layout(workspace: Workspace, name: str) -> LayoutFiles:
    """One layout alone; BadInput if it can't be read."""
    reading = _Reading(workspace, workspace.root)
    layout = reading.layout(name)
    if layout is None or reading.findings:
        raise BadInput(tuple(reading.findings))
    return layout


class _Reading:
    """One reading: its record of files, and what it found wrong."""

    def __init__(self, workspace: Workspace, folder: Path, part: Part | None = None) -> None:
        self.workspace = workspace
        self.folder = folder
        self.only = part
        self.reader = Reader()
        self.findings: list[Finding] = []
        self._templates: dict[Path, tuple[Texts, Pictures]] = {}

    def source(self) -> Source:
        self.settings()
        release = self.tree(self.folder, RELEASE, RELEASE)
        texts = self.texts()
        chapters = self.chapters()
        return Source(
            folder=self.folder,
            config=self.workspace.config,
            part=self.only,
            release=release,
            texts=texts,
            chapters=chapters,
            pictures=self.pictures(self.folder, release, named_in.RELEASE_PICTURES),
            brands=self.brands(release),
            layouts=self.layouts(release),
            brand_names=part_names(self.workspace.brands(), BRAND),
            layout_names=part_names(self.workspace.layouts(), LAYOUT),
            family_names=part_names(self.workspace.fonts(), FAMILY),
            findings=tuple(self.findings),
            reads=tuple(self.reader.reads.values()),
            folders=tuple(sorted(self.reader.folders)),
        )

    def settings(self) -> None:
        """What changes a build without being named by the release: settings, and the profile."""
        workspace = self.workspace
        self.text(workspace.root, CONFIG, Place(file=CONFIG, line=1, column=1))
        profile = workspace.profile()
        where = Place(file=CONFIG, line=1, column=1)
        self.taken(lambda: self.reader.bytes(profile.parent, profile.name), where)

    def texts(self) -> Mapping[str, Sheet]:
        found = {}
        for name in self.reader.names(self.folder):
            parts = TEXT.fullmatch(name)
            if parts and self.reads(parts[1]) and (sheet := self.sheet(name, parts[1])):
                found[parts[1]] = sheet
        return found

    def chapters(self) -> tuple[Sheet, ...]:
        found = []
        for name in self.reader.names(self.folder / "dossier"):
            if parts := CHAPTER.fullmatch(name):
                if not self.reads(parts[3]):
                    continue
                found.append(self.sheet(f"dossier/{name}", parts[3]))
            elif name.lower().endswith(WORDS):
                where = Place(file=f"dossier/{name}", line=1, column=1)
                self.findings.append(rules.CHAPTER_NAME.at(where, name=name))
        return tuple(sheet for sheet in found if sheet)

    def reads(self, language: str) -> bool:
        """Are texts in this language read?"""
        return self.only is None or language == self.only.language

    def sheet(self, name: str, language: str) -> Sheet | None:
        text = self.text(self.folder, name, Place(file=name, line=1, column=1))
        if text is None:
            return None
        return self.tried(lambda: read_sheet(text, name, language))

    def brands(self, release: Tree | None) -> Mapping[str, BrandFiles]:
        """The issuers' brands that exist; the first one gives the type, so its fonts are read."""
        names = _plain_names(release, named_in.RELEASE_BRANDS)
        found = {name: self.brand(name, with_fonts=name == names[0]) for name in names}
        return {name: one for name, one in found.items() if one}

    def layouts(self, release: Tree | None) -> Mapping[str, LayoutFiles]:
        """The layouts of the documents that exist."""
        every = _plain_names(release, named_in.RELEASE_LAYOUTS) or DOCUMENTS
        names = [one for one in every if self.only is None or one == self.only.document]
        found = {name: self.layout(name) for name in names}
        return {name: one for name, one in found.items() if one}

    def brand(self, key: str, *, with_fonts: bool) -> BrandFiles | None:
        folder = self.part(self.workspace.brands(), key, BRAND)
        tree = self.tree(folder, BRAND, self.label(folder / BRAND)) if folder else None
        if folder is None or tree is None:
            return None
        texts = {}
        for path, name in named_in.named(tree, named_in.BRAND_TEXTS):
            if path[0] == "boilerplate" and self.only and not self.only.speaks(str(path[-1])):
                continue
            text = self.text(folder, name, tree.where(path))
            if text is not None:
                texts[name] = text
        named = _plain_names(tree, named_in.BRAND_FAMILIES) if with_fonts else ()
        families = {name: self.family(name) for name in named}
        return BrandFiles(
            key=key,
            tree=tree,
            texts=texts,
            pictures=self.pictures(folder, tree, named_in.BRAND_PICTURES),
            families={name: one for name, one in families.items() if one},
        )

    def family(self, key: str) -> FamilyFiles | None:
        folder = self.part(self.workspace.fonts(), key, FAMILY)
        tree = self.tree(folder, FAMILY, self.label(folder / FAMILY)) if folder else None
        if folder is None or tree is None:
            return None
        licence = named_in.text_at(tree, ("licence",))
        if (folder / licence).is_file():  # it goes wherever the fonts go
            self.text(folder, licence, tree.where(("licence",)))
        fonts = {}
        for path, name in named_in.named(tree, named_in.FAMILY_FONTS):
            if font := self.font(folder, tree, path[:-1], name):
                fonts[name] = font
        return FamilyFiles(key=key, tree=tree, fonts=fonts)

    def font(
        self, folder: Path, tree: Tree, face: tuple[str | int, ...], name: str
    ) -> Asset | None:
        sha256 = named_in.text_at(tree, (*face, "sha256"))
        permission = named_in.text_at(tree, ("permission",))
        at = folder / name if folder.is_relative_to(bundled("fonts")) else None
        return self.taken(
            lambda: ingest.font(
                self.reader.bytes(folder, name, limit=ingest.FONT_LIMIT),
                name,
                sha256=sha256,
                permission=permission,
                at=at,
            ),
            tree.where((*face, "file")),
        )

    def layout(self, key: str) -> LayoutFiles | None:
        folder = self.part(self.workspace.layouts(), key, LAYOUT)
        tree = self.tree(folder, LAYOUT, self.label(folder / LAYOUT)) if folder else None
        if folder is None or tree is None:
            return None
        base = next((one / BASE for one in self.workspace.layouts() if (one / BASE).is_dir()), None)
        texts: dict[str, str] = {}
        pictures: dict[str, Asset] = {}
        for place in filter(None, (base, folder)):
            of_place = self.templates(place)
            texts |= of_place[0]
            pictures |= of_place[1]
        return LayoutFiles(key=key, tree=tree, texts=texts, pictures=pictures)

    def templates(self, folder: Path) -> tuple[Texts, Pictures]:
        """The texts and the drawings of a layout's folder, read once for all that share it."""
        if folder not in self._templates:
            names = tuple(self.below(folder))
            self._templates[folder] = (
                {f"{folder.name}/{name}": text for name, text in self.texts_of(folder, names)},
                {f"{folder.name}/{name}": one for name, one in self.drawings_of(folder, names)},
            )
        return self._templates[folder]

    def texts_of(self, folder: Path, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        for name in names:
            if name.endswith(TEMPLATES):
                text = self.text(folder, name, self.place(folder / name))
                if text is not None:
                    yield name, text

    def drawings_of(self, folder: Path, names: tuple[str, ...]) -> Iterator[tuple[str, Asset]]:
        for name in names:
            if name.endswith(DRAWINGS) and not name.startswith("preview."):
                original = original_name(name)
                if asset := self.picture(folder, original, self.place(folder / name)):
                    yield original, asset

    def below(self, folder: Path, prefix: str = "") -> Iterator[str]:
        """The names of all files in a folder and the folders in it, in order."""
        for name in self.reader.names(folder):
            if (folder / name).is_dir() and not (folder / name).is_symlink():
                yield from self.below(folder / name, f"{prefix}{name}/")
            else:
                yield f"{prefix}{name}"

    def part(self, folders: tuple[Path, ...], key: str, mark: str) -> Path | None:
        """The folder of a brand, a family or a layout; where it was looked for is written down."""
        for one in folders:
            self.reader.folders.add(one / key)
            if (one / key / mark).is_file():
                return one / key
        return None

    def pictures(
        self, folder: Path, tree: Tree | None, patterns: tuple[named_in.Pattern, ...]
    ) -> Mapping[str, Asset]:
        found = {}
        for path, name in named_in.named(tree, patterns) if tree else ():
            asset = self.picture(folder, name, tree.where(path)) if tree else None
            if asset:
                found[name] = asset
        return found

    def picture(self, folder: Path, name: str, where: Place) -> Asset | None:
        limit = ingest.PICTURE_LIMIT
        if not (folder / name).exists() and (folder / cleaned_name(name)).is_file():
            name = cleaned_name(name)  # as an archive edition hands it back
        return self.taken(
            lambda: ingest.picture(self.reader.bytes(folder, name, limit=limit), name), where
        )

    def tree(self, folder: Path, name: str, file: str) -> Tree | None:
        text = self.text(folder, name, Place(file=file, line=1, column=1))
        return None if text is None else self.tried(lambda: parse(text, file))

    def text(self, folder: Path, name: str, where: Place) -> str | None:
        return self.taken(lambda: self.reader.text(folder, name), where)

    def taken(self, take: Callable[[], T], where: Place) -> T | None:
        """What `take` gives; if a file can't be taken, None, and a finding for `where`."""
        try:
            return take()
        except Fault as fault:
            self.findings.append(fault.at(where))
            return None

    def tried(self, take: Callable[[], T]) -> T | None:
        """What `take` gives; None, and its findings, if the input is bad."""
        try:
            return take()
        except BadInput as error:
            self.findings += error.findings
            return None

    def place(self, path: Path) -> Place:
        return Place(file=self.label(path), line=1, column=1)

    def label(self, path: Path) -> str:
        """How messages name a file: from the workspace, or from the kit, never from the root."""
        for root in (self.workspace.root, bundled(".")):
            if path.is_relative_to(root):
                return path.relative_to(root).as_posix()
        return path.name


def _plain_names(tree: Tree | None, patterns: tuple[named_in.Pattern, ...]) -> tuple[str, ...]:
    """The names there that can be those of a folder, and of nothing above or below it; each once.

    What else stands there is told by the model: it is the name of nothing.
    """
    found = named_in.named(tree, patterns) if tree else ()
    names = (name for _, name in found if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]*", name))
    return tuple(dict.fromkeys(names))
