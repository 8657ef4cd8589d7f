"""A press release with all that it says: once it exists, it is valid."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from kit.model.brand import Brand
from kit.model.dossier import Chapter
from kit.model.event import Embargo, Erratum, Event, Meeting
from kit.model.fact import NONE, ByLanguage, Fact
from kit.model.media import Library, Photo
from kit.model.people import ContactGroup, Spokesperson
from kit.model.text import Text


class Release(Fact):
    """One release, in all its languages. Made by `validate` from what the source stage read.

    date: of issue. zone: IANA name in which days begin and hours are told by default.
    place: where it is issued. languages: tags, the first leads; `texts` has each of them.
    embargo: None for immediate release. erratum: None for a release that corrects none.
    issuers: the first leads, gives faces and colours.
    spokespersons: by key. photos: in their order. contacts: one group an issuer that has any.
    link: the short address of the press page, for codes and feet of pages.
    documents: names of layouts, in the order of the kit. print_run: copies, by document.
    stitched: documents sewn or stapled in the fold, whose pages are a multiple of four.
    rights: what may be done with the release. legal: notices of the release itself.
    chapters: of the dossier, by language, in order.
    """

    reference: str
    date: dt.date
    zone: str
    place: ByLanguage = NONE
    languages: tuple[str, ...]
    embargo: Embargo | None = None
    erratum: Erratum | None = None
    issuers: tuple[Brand, ...]
    spokespersons: Mapping[str, Spokesperson] = NONE
    event: Event | None = None
    meeting: Meeting | None = None
    library: Library | None = None
    photos: tuple[Photo, ...] = ()
    contacts: tuple[ContactGroup, ...] = ()
    link: str | None = None
    documents: tuple[str, ...]
    print_run: Mapping[str, int] = NONE
    stitched: tuple[str, ...] = ()
    rights: ByLanguage = NONE
    legal: ByLanguage = NONE
    texts: Mapping[str, Text]
    chapters: Mapping[str, tuple[Chapter, ...]] = NONE

    @property
    def lead(self) -> Brand:
        """The issuer that gives the release its face."""
        return self.issuers[0]

    @property
    def created(self) -> dt.datetime:
        """The first instant of its date: what every file made of it is dated."""
        return dt.datetime.combine(self.date, dt.time(), ZoneInfo(self.zone))

    def photo(self, key: str) -> Photo:
        """The photo of this key; KeyError if there is none."""
        found = {photo.key: photo for photo in self.photos}
        return found[key]
