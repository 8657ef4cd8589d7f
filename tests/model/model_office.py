"""A press office in a folder: a workspace, and one release that is right until a test breaks it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from kit.errors import BadInput
from kit.findings import Finding, Level
from kit.model.check import check
from kit.model.load import load
from kit.model.release import Release
from kit.model.validate import examine
from kit.source.read import read
from kit.source.workspace import find_workspace

RELEASE = """\
reference: CP1
date: 2020-09-21
issuers: [orbite]
spokespersons:
  leroux: {name: Camille Leroux, issuer: orbite}
photos:
  - {file: photos/sky.jpg, credit: Agence Orbite}
documents: [communique]
"""
TEXT = """\
---
title: Le ciel
roles: {leroux: directrice}
photos: {sky: {alt: Un ciel}}
---

Le ciel est bleu.

> Il est bleu.
>
> — @leroux
"""


@dataclass(frozen=True)
class Office:
    """A workspace with the release `CP1`. Files are named from the release's folder."""

    root: Path

    @property
    def folder(self) -> Path:
        return self.root / "releases" / "CP1"

    def write(self, name: str, content: str | bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def change(self, name: str, old: str, new: str) -> None:
        text = (self.folder / name).read_text()
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def release(self) -> Release:
        return load(find_workspace(self.root), self.folder).release

    def findings(self) -> list[str]:
        """What is told of the release: place, rule, message, remedy."""
        source = read(find_workspace(self.root), self.folder)
        return [_told(one) for one in examine(source)[1]]

    def words(self) -> list[str]:
        """What lint tells of it, notes left out: place and rule."""
        found = check(find_workspace(self.root), self.folder).words
        told = (one for one in found if one.level is not Level.NOTE)
        return [f"{one.where}: {one.rule}" for one in told]

    def refusal(self) -> str:
        """The first line with which the release is refused."""
        with pytest.raises(BadInput) as caught:
            self.release()
        return str(caught.value).split("\n")[0]


def _told(one: Finding) -> str:
    return f"{one.where}: {one.rule}: {one.text()} {one.cure()}"


def photo(size: tuple[int, int] = (60, 40)) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, (80, 120, 200)).save(file, "JPEG")
    return file.getvalue()
