"""The words of a release in one language."""

from __future__ import annotations

from collections.abc import Mapping

from kit.model.fact import NONE, Fact


class PhotoWords(Fact):
    """What is said of a photo. caption: Markdown of one line. alt: for who doesn't see it."""

    caption: str = ""
    alt: str


class Text(Fact):
    """One `text.LANGUAGE.md`: its front matter, and the body as the author typed it.

    language: `fr`, `fr-CH`. file: its name under the release's folder.
    roles: by key of the spokesperson. photos: by key of the photo, with a word for each.
    boilerplates: by key of the brand, instead of the brand's own. ignore: rules that lint is silent
    on. body: CommonMark; body_line: the line of the file on which it starts, from 1.
    """

    language: str
    file: str
    title: str
    subtitle: str | None = None
    event_name: str | None = None
    meeting_name: str | None = None
    roles: Mapping[str, str] = NONE
    photos: Mapping[str, PhotoWords] = NONE
    boilerplates: Mapping[str, str] = NONE
    keywords: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    body: str
    body_line: int
