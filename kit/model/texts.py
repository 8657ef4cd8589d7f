"""From a text with its front matter to the words of one language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kit.config import Config
from kit.findings import Finding, Place
from kit.messages.rule import nearest
from kit.model import rules
from kit.model.media import Photo
from kit.model.shape import given as present
from kit.model.shape import missing, shaped
from kit.model.sheets import ReleaseSheet, TextSheet
from kit.model.text import PhotoWords, Text
from kit.model.unset import unset
from kit.model.unset_front import unset_front, unset_line
from kit.source.sheet import Sheet
from kit.source.types import Asset

SIGNATURE = re.compile(r"[ ]{0,3}>[> ]*[—–-]+\s*(?P<at>@(?P<key>[\w-]+))\s*$")
"""The last line of a quotation: `> — @leroux`."""


@dataclass(frozen=True, slots=True)
class Names:
    """What the texts of a release may name: keys of its parts. facts: keys of `release.yaml`."""

    spokespersons: tuple[str, ...]
    photos: Mapping[str, Asset | None]
    issuers: tuple[str, ...]
    facts: tuple[str, ...]


def read_text(
    sheet: Sheet, release: ReleaseSheet, names: Names, config: Config, *, leads: bool
) -> tuple[TextSheet, tuple[Finding, ...]]:
    """The front matter held against its shape and against the release. leads: of the languages."""
    front, findings = shaped(sheet.front, TextSheet, config)
    given = sheet.front.value if isinstance(sheet.front.value, dict) else {}
    faults = (
        *_missing(sheet, release, given, names.facts),
        *_unknown(sheet, front, names),
        *_quoted(sheet, given, names),
        *_unseen(sheet, names, leads=leads),
        *unset(sheet.body, sheet.file, sheet.body_line, tuple(names.photos)),
        *unset_front(sheet),
        *_unset_captions(sheet, names, leads=leads),
    )
    return front, (*findings, *faults)


def text(sheet: Sheet, front: TextSheet, photos: tuple[Photo, ...], *, leads: bool) -> Text:
    """The words, from a sheet in which nothing is wrong."""
    own = front.photos or {}
    return Text(
        language=sheet.language,
        file=sheet.file,
        title=present(front.title),
        subtitle=front.subtitle,
        event_name=front.event_name,
        meeting_name=front.meeting_name,
        roles=front.roles or {},
        photos={
            photo.key: PhotoWords(
                caption=(own[photo.key].caption if photo.key in own else None)
                or told(photo.asset, "caption", sheet.language, leads=leads),
                alt=(own[photo.key].alt if photo.key in own else None)
                or told(photo.asset, "alt", sheet.language, leads=leads),
            )
            for photo in photos
        },
        boilerplates=front.boilerplates or {},
        keywords=front.keywords,
        ignore=front.check.ignore if front.check else (),
        body=sheet.body,
        body_line=sheet.body_line,
    )


def told(asset: Asset, name: str, language: str, *, leads: bool) -> str:
    """What the picture said of itself in this language; what names none is in the leading one."""
    base = language.partition("-")[0]
    common = asset.rights.get(name, "") if leads else ""
    return asset.rights.get(f"{name}.{base}", common)


def quotations(sheet: Sheet) -> Iterator[tuple[str, Place]]:
    """The key that each quotation is signed with, and where."""
    for number, line in enumerate(sheet.body.split("\n"), sheet.body_line):
        if found := SIGNATURE.match(line):
            yield found["key"], Place(file=sheet.file, line=number, column=found.start("at") + 1)


def _missing(
    sheet: Sheet, release: ReleaseSheet, given: Mapping[str, object], facts: tuple[str, ...]
) -> Iterator[Finding]:
    if "title" not in given:
        yield missing(sheet.front, "title")
    if not sheet.body.strip():
        yield rules.BODY_EMPTY.at(Place(file=sheet.file, line=sheet.body_line, column=1))
    parts = (("event", "event_name", release.event), ("meeting", "meeting_name", release.meeting))
    for part, key, fact in parts:
        if fact is not None and key not in given:
            where = Place(file=sheet.file, line=1, column=1)
            yield rules.NAME_MISSING.at(where, part=part, key=key)
        if key in given and part not in facts:
            yield rules.NAME_UNUSED.at(sheet.front.where_key((key,)), part=part, key=key)


def _unknown(sheet: Sheet, front: TextSheet, names: Names) -> Iterator[Finding]:
    """Keys under which the release has nothing."""
    checks = (
        ("roles", front.roles, names.spokespersons, rules.SPOKESPERSON_UNKNOWN),
        ("photos", front.photos, tuple(names.photos), rules.PHOTO_UNKNOWN),
        ("boilerplates", front.boilerplates, names.issuers, rules.ISSUER_ABSENT),
    )
    for part, given, known, rule in checks:
        for key in given or {}:
            if key not in known:
                where = sheet.front.where_key((part, key))
                yield rule.at(where, value=key, known=nearest(key, known))


def _quoted(sheet: Sheet, given: Mapping[str, object], names: Names) -> Iterator[Finding]:
    roles = given.get("roles")
    without_role = set(names.spokespersons) - set(roles if isinstance(roles, dict) else ())
    for key, where in quotations(sheet):
        if key not in names.spokespersons:
            known = nearest(key, names.spokespersons)
            yield rules.QUOTED_UNKNOWN.at(where, value=key, known=known)
        elif key in without_role:
            without_role.discard(key)  # once is enough
            yield rules.ROLE_MISSING.at(where, value=key)


def _unset_captions(sheet: Sheet, names: Names, *, leads: bool) -> Iterator[Finding]:
    """What stands in a picture as its caption, where the text gives none."""
    for key, asset in names.photos.items():
        if asset is not None and ("photos", key, "caption") not in sheet.front.places:
            words = " ".join(told(asset, "caption", sheet.language, leads=leads).split())
            yield from unset_line(words, sheet.front.where_key(("photos", key)))


def _unseen(sheet: Sheet, names: Names, *, leads: bool) -> Iterator[Finding]:
    """Photos that a reader who doesn't see them would know nothing of."""
    for key, asset in names.photos.items():
        if ("photos", key, "alt") in sheet.front.places:
            continue
        if asset is not None and told(asset, "alt", sheet.language, leads=leads):
            continue
        where = sheet.front.where_key(("photos", key))
        yield rules.PHOTO_ALT.at(where, value=key, language=sheet.language, file=sheet.file)
