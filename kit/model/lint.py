"""What lint finds in the words of a release, and between its words and its facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from kit.findings import Finding, Level, Place
from kit.model.languages import known_languages, locale_of
from kit.model.release import Release
from kit.source.references import named
from kit.source.sheet import Sheet
from kit.source.types import Source
from kit.source.yaml import Path, Tree
from kit.typography import lint

FRONT: tuple[tuple[str, ...], ...] = (
    ("title",),
    ("subtitle",),
    ("event_name",),
    ("meeting_name",),
    ("label",),
    ("standfirst",),
    ("roles", "*"),
    ("photos", "*", "caption"),
    ("photos", "*", "alt"),
    ("boilerplates", "*"),
    ("people", "*", "words"),
)
"""Where a front matter holds words that a page prints."""

ALONE = frozenset({"unknown-acronym"})
"""Rules that say nothing of a title or a caption alone: the text may expand what these shorten."""

OF_THE_GLOSSARY = frozenset({"unknown-acronym"})
"""Rules that only the glossaries of a valid release's brands can answer."""


def lint_findings(source: Source, release: Release | None) -> tuple[Finding, ...]:
    """Findings on every text, chapter and boilerplate; on the facts too, of a valid release."""
    found: list[Finding] = []
    sheets = (*source.texts.values(), *source.chapters)
    for sheet in sheets:
        if release is None or sheet.language in release.languages:
            found += _of_sheet(sheet, source, release)
    for brand in source.brands.values():
        for path, name in named(brand.tree, (("boilerplate", "*"),)):
            if name in brand.texts:
                file = brand.tree.file.rpartition("/")[0] + f"/{name}"
                found += _linted(brand.texts[name], str(path[-1]), release, file=file)
    unique = {(one.rule, one.where, one.text()): one for one in found}
    if release is None:
        return tuple(one for one in unique.values() if one.rule not in OF_THE_GLOSSARY)
    return tuple(unique.values())


def _of_sheet(sheet: Sheet, source: Source, release: Release | None) -> Iterator[Finding]:
    ignored = {name for _, name in named(sheet.front, (("check", "ignore", "*"),))}
    for one in _linted(sheet.text, sheet.language, release, file=sheet.file, data=True):
        in_text = one.where.line is not None or source.release is None
        yield one if in_text else replace(one, where=_of_fact(one.where.thing, source.release))
    for path, words in named(sheet.front, FRONT):
        for one in _linted(words, sheet.language, release, file=sheet.file):
            is_told = one.level is not Level.NOTE and one.rule not in ALONE | ignored
            if is_told and one.where.line is not None:
                yield replace(one, where=_of_value(one.where, words, path, sheet))


def _linted(
    text: str, language: str, release: Release | None, *, file: str, data: bool = False
) -> tuple[Finding, ...]:
    if language not in known_languages():  # told among the facts, if the release is in it
        return ()
    facts = _facts(release, events=data) if release else {}
    date = release.date if release else None
    return lint(text, locale=locale_of(language), release_date=date, data=facts, file=file)


def _facts(release: Release, *, events: bool) -> Mapping[str, Any]:
    """The parts that a text is checked against, as `kit.typography.lint` wants them."""
    glossaries = [brand.glossary for brand in release.issuers]
    glossary = {
        "names": [name for one in glossaries for name in one.names],
        "acronyms": {key: words for one in glossaries for key, words in one.acronyms.items()},
        "capitals": [word for one in glossaries for word in one.keep],
    }
    if not events:
        return {"glossary": glossary}
    return {
        "embargo": release.embargo.until if release.embargo else None,
        "tz": release.embargo.zone if release.embargo else release.zone,
        "events": list(_events(release)),
        "contacts": [
            {"name": one.name, "phone": one.phone or one.mobile}
            for group in release.contacts
            for one in group.people
        ],
        "glossary": glossary,
    }


def _events(release: Release) -> Iterator[Mapping[str, Any]]:
    if (event := release.event) is not None:
        yield {"start": event.start, "end": event.end, "tz": event.zone, "url": event.url}
    if (meeting := release.meeting) is not None:
        yield {
            "start": meeting.start,
            "end": meeting.end,
            "tz": meeting.zone,
            "url": meeting.url,
            "meeting_id": meeting.id,
        }


def _of_fact(thing: str, tree: Tree | None) -> Place:
    """Where in `release.yaml` the fact stands that lint calls `events[0].start`."""
    if tree is None:
        return Place(thing=thing)
    parts = tuple(key for key in ("event", "meeting") if tree.where_key((key,)) != tree.where(()))
    found = re.match(r"events\[(\d+)\](?:\.(\w+))?", thing)
    names = {"meeting_id": "id"}
    path: Path = (thing,)
    if found and int(found[1]) < len(parts):
        field = names.get(found[2] or "", found[2] or "")
        path = (parts[int(found[1])], *((field,) if field else ()))
    return tree.where(path)


def _of_value(where: Place, words: str, path: Path, sheet: Sheet) -> Place:
    """The place in the file of what stands at `where` in a value: exact where it is plain."""
    start = sheet.front.where(path)
    line, column = start.line or 1, start.column or 1
    typed = sheet.text.split("\n")[line - 1][column - 1 :]
    if where.line == 1 and typed.startswith(words.split("\n")[0]):
        return replace(start, column=column + (where.column or 1) - 1)
    return start
