"""What can be wrong with a release as a whole: parts that don't fit one another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kit.findings import Finding, Place
from kit.messages.rule import nearest
from kit.model import rules
from kit.model.chapter_faults import chapter_faults
from kit.model.languages import known_languages
from kit.model.layout import NEEDS
from kit.model.names import keys_of, pairs, photo_key, read_languages
from kit.model.shape import missing, shaped
from kit.model.sheets import LayoutSheet, ReleaseSheet
from kit.model.spoken import unspoken
from kit.model.texts import Names
from kit.source.references import named, text_at
from kit.source.types import Source
from kit.source.yaml import Path, Tree

MUST = ("reference", "date", "issuers")


def release_faults(
    source: Source, sheet: ReleaseSheet, languages: tuple[str, ...], names: Names
) -> Iterator[Finding]:
    """Everything that the shape of `release.yaml` alone doesn't show."""
    tree = source.release
    if tree is None:
        return
    yield from (missing(tree, key) for key in MUST if key not in pairs(tree))
    yield from unspoken(tree, sheet, languages)
    yield from _language_faults(source, languages, tree)
    yield from _issuer_faults(source, sheet, names, tree)
    yield from _date_faults(sheet, tree)
    yield from _photo_faults(source, sheet, tree)
    read = read_languages(source, languages)
    yield from _document_faults(source, sheet, read, tree)
    yield from chapter_faults(source, read, tree)


def _language_faults(source: Source, languages: tuple[str, ...], tree: Tree) -> Iterator[Finding]:
    known = known_languages()
    read = read_languages(source, languages)
    yield from _repeated(tree, "languages")
    for index, tag in enumerate(languages):
        where = tree.where(("languages", index))
        if tag not in known:
            yield rules.LANGUAGE_UNKNOWN.at(where, value=tag, known=nearest(tag, known))
        elif tag in read and tag not in source.texts and not _is_told(source, f"text.{tag}.md"):
            yield rules.TEXT_MISSING.at(where, language=tag)
    for tag, text in source.texts.items():
        if tag not in languages:
            where = Place(file=text.file, line=1, column=1)
            yield rules.TEXT_EXTRA.at(where, language=tag)


def _is_told(source: Source, file: str) -> bool:
    """Is there a finding on this file already?"""
    return any(one.where.file == file for one in source.findings)


def _issuer_faults(
    source: Source, sheet: ReleaseSheet, names: Names, tree: Tree
) -> Iterator[Finding]:
    yield from _repeated(tree, "issuers")
    for index, name in enumerate(sheet.issuers or ()):
        if name not in source.brand_names:
            known = nearest(name, source.brand_names)
            yield rules.ISSUER_UNKNOWN.at(tree.where(("issuers", index)), value=name, known=known)
    if sheet.issuers == ():
        yield missing(tree, "issuers")
    known = nearest("", names.issuers)
    for key, one in (sheet.spokespersons or {}).items():
        if one.issuer and one.issuer not in names.issuers:
            where = tree.where(("spokespersons", key, "issuer"))
            yield rules.ISSUER_ABSENT.at(where, value=one.issuer, known=known)
    for key in keys_of(tree, "contacts"):
        if key not in names.issuers:
            where = tree.where_key(("contacts", key))
            yield rules.ISSUER_ABSENT.at(where, value=key, known=known)


def _date_faults(sheet: ReleaseSheet, tree: Tree) -> Iterator[Finding]:
    event, meeting, erratum = sheet.event, sheet.meeting, sheet.erratum
    if erratum and erratum.date < erratum.replaces:
        yield _inverted(tree, ("erratum", "date"), ("erratum", "replaces"))
    if event and event.end is not None:
        if isinstance(event.start, dt.datetime) != isinstance(event.end, dt.datetime):
            yield rules.DATE_MIXED.at(tree.where(("event", "end")))
        elif event.end < event.start:
            yield _inverted(tree, ("event", "end"), ("event", "start"))
    if meeting is None:
        return
    if meeting.end is not None and meeting.end < meeting.start:
        yield _inverted(tree, ("meeting", "end"), ("meeting", "start"))
    access = meeting.accreditation
    for path, until in (
        (("meeting", "reply_by"), meeting.reply_by),
        (("meeting", "accreditation", "until"), access.until if access else None),
    ):
        if until is not None and _is_after(until, meeting.start):
            yield _inverted(tree, ("meeting", "start"), path)


def _is_after(until: dt.datetime | dt.date, start: dt.datetime) -> bool:
    if isinstance(until, dt.datetime):
        return until > start
    return until > start.date()


def _inverted(tree: Tree, later: Path, earlier: Path) -> Finding:
    """`later` should come after `earlier`, and doesn't."""
    return rules.DATE_INVERTED.at(
        tree.where(later),
        later=f"`{'.'.join(map(str, later))}` ({text_at(tree, later)})",
        earlier=f"`{'.'.join(map(str, earlier))}` ({text_at(tree, earlier)})",
    )


def _photo_faults(source: Source, sheet: ReleaseSheet, tree: Tree) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, photo in enumerate(sheet.photos or ()):
        where = tree.where(("photos", index, "file"))
        key = photo_key(photo.file)
        if key in seen:
            yield rules.PHOTO_TWICE.at(where, value=key)
        seen.add(key)
        asset = source.pictures.get(photo.file)
        if asset and not (photo.credit or asset.rights.get("credit")):
            yield rules.PHOTO_CREDIT.at(where, value=photo.file)


def _document_faults(
    source: Source, sheet: ReleaseSheet, languages: tuple[str, ...], tree: Tree
) -> Iterator[Finding]:
    yield from _repeated(tree, "documents")
    documents = sheet.documents or ()
    for index, name in enumerate(documents):
        where = tree.where(("documents", index))
        if source.part is not None and name != source.part.document:
            continue
        if name not in source.layout_names:
            known = nearest(name, source.layout_names)
            yield rules.LAYOUT_UNKNOWN.at(where, value=name, known=known)
        elif name in source.layouts:
            layout, _ = shaped(source.layouts[name].tree, LayoutSheet, source.config)
            for part in layout.needs:
                if part in NEEDS and not _has(part, source, languages, tree):
                    yield rules.LAYOUT_NEEDS.at(where, document=name, part=part)
    for name in keys_of(tree, "print_run"):
        if sheet.documents is not None and name not in documents:
            where = tree.where_key(("print_run", name))
            yield rules.DOCUMENT_ABSENT.at(where, value=name, known=nearest(name, documents))
    for index, name in enumerate(sheet.stitched):
        if sheet.documents is not None and name not in documents:
            where = tree.where(("stitched", index))
            yield rules.DOCUMENT_ABSENT.at(where, value=name, known=nearest(name, documents))


def _has(part: str, source: Source, languages: tuple[str, ...], tree: Tree) -> bool:
    """Has the release this part? Contacts may be those of a brand."""
    if part == "chapters":
        return any(one.language in languages for one in source.chapters)
    own = part in pairs(tree)
    brands = source.brands.values() if part == "contacts" else ()
    return own or any("contacts" in pairs(one.tree) for one in brands)


def _repeated(tree: Tree, key: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for path, value in named(tree, ((key, "*"),)):
        if value in seen:
            yield rules.REPEATED.at(tree.where(path), value=value)
        seen.add(value)
