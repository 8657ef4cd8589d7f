"""What the press is told of or asked to: an event, and a meeting with the press."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from kit.model.fact import NONE, ByLanguage, Fact


class Embargo(Fact):
    """The instant before which nothing is published. until: aware."""

    until: dt.datetime

    @property
    def zone(self) -> str:
        """The zone in which the instant is told: `Europe/Paris`."""
        return str(self.until.tzinfo)


class Erratum(Fact):
    """The release corrects one that was published. date: of the correction.

    replaces: the date that the annulled version bears. reason: why, for its readers.
    version: its number, 2 for the first correction.
    """

    date: dt.date
    replaces: dt.date
    reason: ByLanguage
    version: int = 2


class Event(Fact):
    """What the release is about. Its name is in the text of each language: `Text.event_name`.

    start, end: both days, or both instants; end None for a single day or an open end.
    zone: where it takes place, an IANA name.
    """

    start: dt.datetime | dt.date
    end: dt.datetime | dt.date | None = None
    place: ByLanguage = NONE
    url: str | None = None
    zone: str


class DialIn(Fact):
    """A telephone number by which to listen. where: whom it is for ("France", "United Kingdom")."""

    number: str
    where: ByLanguage = NONE


class Accreditation(Fact):
    """How to be let in: at an address, by e-mail, until when. note: what to bring, say."""

    url: str | None = None
    email: str | None = None
    until: dt.datetime | dt.date | None = None
    note: ByLanguage = NONE


class Meeting(Fact):
    """A press conference: online, in a room, or both. Its name is `Text.meeting_name`.

    start, end: aware. url: where to join, without a passcode (that one lies in a file of its own,
    which nothing prints or embeds). id: as it is typed, with its spaces. room: with its address.
    open_to: the press alone, or anyone. reply_by: the last day or instant for an answer.
    """

    start: dt.datetime
    end: dt.datetime | None = None
    url: str | None = None
    id: str | None = None
    room: ByLanguage = NONE
    dial_in: tuple[DialIn, ...] = ()
    open_to: Literal["press", "public"] = "press"
    reply_by: dt.datetime | dt.date | None = None
    accreditation: Accreditation | None = None

    @property
    def zone(self) -> str:
        """The zone in which its hours are told: `Europe/Paris`."""
        return str(self.start.tzinfo)
