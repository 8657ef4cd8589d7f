"""The facts of a release as the words that a page prints, in one language."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from kit.locale import dates
from kit.model import event as event_model
from kit.model.brand import Brand
from kit.model.contact import Contact
from kit.model.event import Accreditation
from kit.model.release import Release
from kit.prose.address import mail, phone, web
from kit.prose.block import Speaker
from kit.prose.types import (
    Access,
    DialIn,
    Embargo,
    Erratum,
    Event,
    Library,
    Meeting,
    Person,
)
from kit.prose.voice import Voice

NBSP = "\u00a0"


def embargo(release: Release, voice: Voice) -> Embargo | None:
    """*Sous embargo jusqu’au mardi 22 septembre 2020 à 6 h (heure de Paris)*, whole and halved."""
    if release.embargo is None:
        return None
    until, zone = release.embargo.until, release.embargo.zone
    sentence = dates.embargo(until, tz=zone, locale=voice.locale)
    hour = dates.time(until.astimezone(ZoneInfo(zone)).time(), locale=voice.locale)
    whole = _with_its_hour_whole(sentence, hour)
    label, until_words = voice.split_embargo(whole)
    return Embargo(sentence=sentence, label=label, until=until_words, short=whole)


def _with_its_hour_whole(sentence: str, hour: str) -> str:
    """No line begins with a bare number, and none parts *(heure de Paris)*."""
    day, bracket, zone = sentence.replace(f" {hour}", f"{NBSP}{hour}").partition("(")
    return day + bracket + zone.replace(" ", NBSP)


def erratum(release: Release, voice: Voice) -> Erratum | None:
    """The days of a correction and of what it annuls, and why."""
    given = release.erratum
    if given is None:
        return None
    return Erratum(
        date=dates.date(given.date, locale=voice.locale),
        replaces=dates.date(given.replaces, locale=voice.locale),
        reason=voice.among(given.reason),
    )


def event(release: Release, voice: Voice) -> Event | None:
    """Name, days or hours, place, address."""
    given = release.event
    if given is None:
        return None
    return Event(
        name=voice.set(voice.text.event_name or ""),
        when=_when(given.start, given.end, given.zone, voice),
        place=voice.among(given.place),
        address=web(given.url) if given.url else None,
    )


def meeting(release: Release, voice: Voice) -> Meeting | None:
    """The press conference, its day and its hours on lines of their own."""
    given = release.meeting
    if given is None:
        return None
    weekday, date = halves_of_day(given.start.date(), voice)
    day = dates.date(given.start.date(), weekday=True, locale=voice.locale)
    hours = _hours(given, None, voice)
    return Meeting(
        name=voice.set(voice.text.meeting_name or ""),
        day=voice.capital(day),
        weekday=voice.capital(weekday),
        date=date,
        hours=hours.removeprefix("le ").removeprefix(day).lstrip(" ,"),
        zone=_hours(given, given.zone, voice).removeprefix(hours).strip(" \u00a0()"),
        address=web(given.url) if given.url else None,
        number=voice.fixed(given.id or ""),
        room=voice.among(given.room),
        dial_in=tuple(
            DialIn(phone=phone(one.number, region=voice.region), where=voice.among(one.where))
            for one in given.dial_in
        ),
        reply_by=_instant(given.reply_by, given.zone, voice),
        open_to=given.open_to,
        access=_access(given.accreditation, given.zone, voice),
    )


def halves_of_day(day: dt.date, voice: Voice) -> tuple[str, str]:
    """*mardi* and *22 septembre 2020*."""
    whole = dates.date(day, weekday=True, locale=voice.locale)
    date = dates.date(day, locale=voice.locale)
    return whole.removesuffix(date).strip(" ,"), date


def _hours(given: event_model.Meeting, zone: str | None, voice: Voice) -> str:
    """The day and hours of a meeting; zone: the one to name."""
    if given.end is None:
        return dates.date_time(given.start, tz=zone, onwards=True, locale=voice.locale)
    end = given.end.astimezone(given.start.tzinfo)
    return dates.time_range(given.start, end, tz=zone, locale=voice.locale)


def _access(given: Accreditation | None, zone: str, voice: Voice) -> Access | None:
    if given is None:
        return None
    return Access(
        address=web(given.url) if given.url else None,
        email=mail(given.email) if given.email else None,
        until=_instant(given.until, zone, voice),
        note=voice.among(given.note),
    )


def library(release: Release, voice: Voice) -> Library | None:
    """Where the press finds photographs and films."""
    if release.library is None:
        return None
    return Library(address=web(release.library.url), note=voice.among(release.library.note))


def contacts(release: Release, voice: Voice) -> tuple[tuple[Person, ...], ...]:
    """One group an issuer, in order."""
    return tuple(
        tuple(_person(one, group.issuer, voice) for one in group.people)
        for group in release.contacts
    )


def _person(given: Contact, issuer: Brand, voice: Voice) -> Person:
    numbers = (number for number in (given.phone, given.mobile) if number)
    return Person(
        name=given.name,
        role=voice.among(given.role),
        issuer=voice.set(given.organisation) or voice.among(issuer.short),
        phones=tuple(phone(number, region=voice.region) for number in numbers),
        email=mail(given.email) if given.email else None,
        hours=voice.among(given.hours),
    )


def speakers(release: Release, voice: Voice) -> tuple[Speaker, ...]:
    """All spokespersons, with their role in this language."""
    return tuple(
        Speaker(
            key=one.key,
            name=voice.set(" ".join(filter(None, (voice.among(one.honorific), one.name)))),
            role=voice.set(voice.text.roles.get(one.key, "")),
            issuer=voice.among(one.issuer.short) if one.issuer else "",
            portrait=one.portrait,
            alt=one.name,
        )
        for one in release.spokespersons.values()
    )


def _when(
    start: dt.datetime | dt.date, end: dt.datetime | dt.date | None, zone: str, voice: Voice
) -> str:
    if isinstance(start, dt.datetime):
        if isinstance(end, dt.datetime):
            return dates.time_range(start, end, locale=voice.locale)
        return dates.date_time(start, tz=zone, locale=voice.locale)
    last = end.date() if isinstance(end, dt.datetime) else end
    if last is None or last == start:
        return dates.date(start, weekday=True, locale=voice.locale)
    return dates.date_range(start, last, locale=voice.locale)


def _instant(at: dt.datetime | dt.date | None, zone: str, voice: Voice) -> str:
    if at is None:
        return ""
    if isinstance(at, dt.datetime):
        return dates.date_time(at, tz=zone, locale=voice.locale)
    return dates.date(at, weekday=True, locale=voice.locale)
