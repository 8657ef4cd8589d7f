"""From sheets in which nothing is wrong to a release."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from kit.model.brand import Brand
from kit.model.brands import ReadBrand, brand, contact
from kit.model.chapters import chapter
from kit.model.dossier import Chapter
from kit.model.event import Accreditation, DialIn, Embargo, Erratum, Event, Meeting
from kit.model.media import Library, Photo
from kit.model.names import photo_key
from kit.model.people import ContactGroup, Spokesperson
from kit.model.release import Release
from kit.model.shape import given
from kit.model.sheets import (
    AccreditationSheet,
    ChapterSheet,
    ErratumSheet,
    EventSheet,
    MeetingSheet,
    PhotoSheet,
    ReleaseSheet,
    TextSheet,
)
from kit.model.spoken import words
from kit.model.texts import text
from kit.source.read import DOCUMENTS
from kit.source.sheet import Sheet
from kit.source.types import Asset, Source


def assemble(
    source: Source,
    sheet: ReleaseSheet,
    languages: tuple[str, ...],
    brands: Mapping[str, ReadBrand],
    fronts: Mapping[str, TextSheet],
    chapters: tuple[tuple[Sheet, ChapterSheet], ...],
) -> Release:
    """The release. All faults have been looked for: `sheet` is whole and its parts fit."""
    zone = sheet.zone or source.config.defaults.zone
    issuers = {key: brand(brands[key], languages) for key in given(sheet.issuers)}
    photos = tuple(_photo(one, source, languages) for one in sheet.photos or ())
    library = sheet.library
    return Release(
        reference=given(sheet.reference),
        date=given(sheet.date),
        zone=zone,
        place=words(sheet.place, languages),
        languages=languages,
        embargo=Embargo(until=sheet.embargo) if sheet.embargo else None,
        erratum=_erratum(sheet.erratum, languages) if sheet.erratum else None,
        issuers=tuple(issuers.values()),
        spokespersons=_spokespersons(sheet, source, issuers, languages),
        event=_event(sheet.event, zone, languages) if sheet.event else None,
        meeting=_meeting(sheet.meeting, languages) if sheet.meeting else None,
        library=Library(url=library.url, note=words(library.note, languages)) if library else None,
        photos=photos,
        contacts=_contacts(sheet, issuers, languages),
        link=sheet.link,
        documents=sheet.documents or DOCUMENTS,
        print_run=sheet.print_run or {},
        stitched=sheet.stitched,
        rights=words(sheet.rights, languages),
        legal=words(sheet.legal, languages),
        texts={
            tag: text(source.texts[tag], fronts[tag], photos, leads=tag == languages[0])
            for tag in languages
            if tag in source.texts
        },
        chapters=_chapters(chapters, languages),
    )


def _spokespersons(
    sheet: ReleaseSheet,
    source: Source,
    issuers: Mapping[str, Brand],
    languages: tuple[str, ...],
) -> dict[str, Spokesperson]:
    return {
        key: Spokesperson(
            key=key,
            name=one.name,
            honorific=words(one.honorific, languages),
            issuer=issuers[one.issuer] if one.issuer else None,
            portrait=source.pictures[one.portrait] if one.portrait else None,
        )
        for key, one in (sheet.spokespersons or {}).items()
    }


def _erratum(sheet: ErratumSheet, languages: tuple[str, ...]) -> Erratum:
    return Erratum(
        date=sheet.date,
        replaces=sheet.replaces,
        reason=words(sheet.reason, languages),
        version=sheet.version or 2,
    )


def _event(sheet: EventSheet, zone: str, languages: tuple[str, ...]) -> Event:
    own = str(sheet.start.tzinfo) if isinstance(sheet.start, dt.datetime) else None
    return Event(
        start=sheet.start,
        end=sheet.end,
        place=words(sheet.place, languages),
        url=sheet.url,
        zone=sheet.zone or own or zone,
    )


def _meeting(sheet: MeetingSheet, languages: tuple[str, ...]) -> Meeting:
    access = sheet.accreditation
    return Meeting(
        start=sheet.start,
        end=sheet.end,
        url=sheet.url,
        id=sheet.id,
        room=words(sheet.room, languages),
        dial_in=tuple(
            DialIn(number=one.number, where=words(one.where, languages)) for one in sheet.dial_in
        ),
        open_to=sheet.open_to,
        reply_by=sheet.reply_by,
        accreditation=_accreditation(access, languages) if access else None,
    )


def _accreditation(sheet: AccreditationSheet, languages: tuple[str, ...]) -> Accreditation:
    return Accreditation(
        url=sheet.url,
        email=sheet.email,
        until=sheet.until,
        note=words(sheet.note, languages),
    )


def _photo(sheet: PhotoSheet, source: Source, languages: tuple[str, ...]) -> Photo:
    asset = source.pictures[sheet.file]
    return Photo(
        key=photo_key(sheet.file),
        asset=asset,
        credit=sheet.credit or asset.rights["credit"],
        rights=words(sheet.rights, languages) or _told_rights(asset, languages),
        focus=sheet.focus or (0.5, 0.5),
    )


def _told_rights(asset: Asset, languages: tuple[str, ...]) -> dict[str, str]:
    """What the picture itself says may be done with it, the same in all languages."""
    told = asset.rights.get("rights")
    return dict.fromkeys(languages, told) if told else {}


def _contacts(
    sheet: ReleaseSheet, issuers: Mapping[str, Brand], languages: tuple[str, ...]
) -> tuple[ContactGroup, ...]:
    """One group an issuer, in order: its own of this release, else those of the brand."""
    own = sheet.contacts or {}
    groups = (
        ContactGroup(
            issuer=issuer,
            people=tuple(contact(one, languages) for one in own[key])
            if key in own
            else issuer.contacts,
        )
        for key, issuer in issuers.items()
    )
    return tuple(group for group in groups if group.people)


def _chapters(
    chapters: tuple[tuple[Sheet, ChapterSheet], ...], languages: tuple[str, ...]
) -> dict[str, tuple[Chapter, ...]]:
    found = {
        tag: tuple(chapter(sheet, front) for sheet, front in chapters if sheet.language == tag)
        for tag in languages
    }
    return {tag: one for tag, one in found.items() if one}
