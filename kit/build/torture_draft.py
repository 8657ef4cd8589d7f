"""A release that is not yet written: plain values that a case changes, then files."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

Piece = tuple[str, str]
"""A part of a text: what it is, so that it can be taken out, and its Markdown."""

SIGNATURE = re.compile(r"\n>\n> — @[\w-]+")
WIDE, TALL = (2600, 1750), (2560, 3600)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterDraft:
    """One chapter of the dossier. front: its front matter."""

    slug: str
    front: Mapping[str, Any]
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A release in one language. facts: of `release.yaml`; front: of its text."""

    language: str
    facts: Mapping[str, Any]
    front: Mapping[str, Any]
    pieces: tuple[Piece, ...]
    chapters: tuple[ChapterDraft, ...] = ()

    def with_facts(self, **facts: Any) -> Draft:
        """The same with these facts in place of its own."""
        return replace(self, facts={**self.facts, **facts})

    def with_front(self, **front: Any) -> Draft:
        """The same with these entries of the front matter."""
        return replace(self, front={**self.front, **front})

    def with_pieces(self, *pieces: Piece) -> Draft:
        """The same with these parts after its own."""
        return replace(self, pieces=(*self.pieces, *pieces))

    def without(
        self,
        *,
        facts: tuple[str, ...] = (),
        front: tuple[str, ...] = (),
        pieces: tuple[str, ...] = (),
    ) -> Draft:
        """The same less these entries, by path (`meeting.url`, `spokespersons.*.portrait`)."""
        return replace(
            self,
            facts=dropped(self.facts, facts),
            front=dropped(self.front, front),
            pieces=_less(self.pieces, pieces),
        )

    def chapters_without(
        self, *, front: tuple[str, ...] = (), pieces: tuple[str, ...] = ()
    ) -> Draft:
        """The same, its chapters less these entries and parts; one left with nothing goes."""
        chapters = (
            replace(one, front=dropped(one.front, front), pieces=_less(one.pieces, pieces))
            for one in self.chapters
        )
        return replace(self, chapters=tuple(one for one in chapters if _says_something(one)))

    def unsigned(self) -> Draft:
        """The same, its quotations said by nobody."""
        chapters = (replace(one, pieces=_unsigned(one.pieces)) for one in self.chapters)
        return replace(self, pieces=_unsigned(self.pieces), chapters=tuple(chapters))

    def files(self, documents: tuple[str, ...]) -> Mapping[str, bytes]:
        """The files of the release, by name. documents: what is made of it."""
        facts = {**self.facts, "languages": [self.language], "documents": list(documents)}
        files = {
            "release.yaml": _yaml(facts).encode(),
            f"text.{self.language}.md": _sheet(self.front, self.pieces),
        }
        for number, one in enumerate(self.chapters, 1):
            name = f"dossier/{number:02}-{one.slug}.{self.language}.md"
            files[name] = _sheet(one.front, one.pieces)
        for name in _pictures(self.facts):
            files[name] = photograph(*(TALL if "tall" in name else WIDE))
        return files


def dropped(values: Mapping[str, Any], paths: tuple[str, ...]) -> Mapping[str, Any]:
    """The values less the entries at `paths`; `*` stands for every key."""
    for path in paths:
        values = _dropped(values, path.split("."))
    return values


def _dropped(values: Mapping[str, Any], path: list[str]) -> Mapping[str, Any]:
    head, *rest = path
    if not rest:
        return {key: value for key, value in values.items() if key != head}
    return {
        key: _dropped(value, rest) if head in ("*", key) and isinstance(value, Mapping) else value
        for key, value in values.items()
    }


def _less(pieces: tuple[Piece, ...], kinds: tuple[str, ...]) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece[0] not in kinds)


def _unsigned(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return tuple((kind, SIGNATURE.sub("", words)) for kind, words in pieces)


def _says_something(chapter: ChapterDraft) -> bool:
    return bool(chapter.pieces or chapter.front.keys() - {"kind", "title", "label", "standfirst"})


def _sheet(front: Mapping[str, Any], pieces: tuple[Piece, ...]) -> bytes:
    body = "\n\n".join(words for _, words in pieces)
    return f"---\n{_yaml(front)}\n---\n\n{body}\n".encode()


def _yaml(values: Mapping[str, Any]) -> str:
    """JSON is YAML. Every scalar is text there, until the model knows what it means."""
    return json.dumps(values, ensure_ascii=False, indent=1)


def _pictures(facts: Mapping[str, Any]) -> list[str]:
    photos = [one["file"] for one in facts.get("photos", ())]
    people = facts.get("spokespersons", {}).values()
    return photos + [one["portrait"] for one in people if "portrait" in one]


@cache
def photograph(width: int, height: int) -> bytes:
    """A JPEG of this size in pixels: a sky over a sea, without a grain that would weigh."""
    from PIL import Image

    bands = ("#9fb4c8", "#c7d3dc", "#5f7f93", "#33566b")
    sea = Image.new("RGB", (1, len(bands)))
    for row, colour in enumerate(bands):
        sea.paste(colour, (0, row, 1, row + 1))
    file = io.BytesIO()
    sea.resize((width, height), Image.Resampling.BICUBIC).save(
        file, "JPEG", quality=80, dpi=(300, 300)
    )
    return file.getvalue()
