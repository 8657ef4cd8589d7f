"""What a release may lack, one by one and all together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kit.build.torture_draft import Draft


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that may be absent. part: what a layout calls it that needs it, "" for
    a detail."""

    name: str
    part: str
    leave_out: Callable[[Draft], Draft]


def _fact(path: str, *front: str) -> Callable[[Draft], Draft]:
    return lambda draft: draft.without(facts=(path,), front=front)


def _front(path: str) -> Callable[[Draft], Draft]:
    return lambda draft: draft.without(front=(path,))


def _piece(kind: str) -> Callable[[Draft], Draft]:
    return lambda draft: draft.without(pieces=(kind,)).chapters_without(pieces=(kind,))


def _without_photos(draft: Draft) -> Draft:
    less = draft.without(facts=("photos",), front=("photos",), pieces=("picture",))
    return less.chapters_without(front=("photo",), pieces=("picture",))


def _without_spokespersons(draft: Draft) -> Draft:
    less = draft.unsigned().without(facts=("spokespersons",), front=("roles",))
    return less.chapters_without(front=("authors", "people"))


def _without_portraits(draft: Draft) -> Draft:
    return draft.without(facts=("spokespersons.*.portrait",))


def _without_rights(draft: Draft) -> Draft:
    photos = [{"file": one["file"], "credit": one["credit"]} for one in draft.facts["photos"]]
    return draft.without(facts=("rights",)).with_facts(photos=photos)


def _without_figures(draft: Draft) -> Draft:
    return draft.chapters_without(front=("figures", "charts"))


OPTIONS: tuple[Option, ...] = (
    Option("subtitle", "", _front("subtitle")),
    Option("place", "", _fact("place")),
    Option("event", "event", _fact("event", "event_name")),
    Option("place-of-event", "", _fact("event.place")),
    Option("address-of-event", "", _fact("event.url")),
    Option("meeting", "meeting", _fact("meeting", "meeting_name")),
    Option("address-of-meeting", "", _fact("meeting.url")),
    Option("number-of-meeting", "", _fact("meeting.id")),
    Option("room", "", _fact("meeting.room")),
    Option("dial-in", "", _fact("meeting.dial_in")),
    Option("reply", "", _fact("meeting.reply_by")),
    Option("accreditation", "", _fact("meeting.accreditation")),
    Option("library", "library", _fact("library")),
    Option("note-of-library", "", _fact("library.note")),
    Option("link", "link", _fact("link")),
    Option("rights", "", _without_rights),
    Option("captions", "", _front("photos.*.caption")),
    Option("photos", "photos", _without_photos),
    Option("spokespersons", "spokespersons", _without_spokespersons),
    Option("portraits", "", _without_portraits),
    Option("roles", "", _front("roles")),
    Option("legal", "", _fact("legal")),
    Option("axes", "", _piece("axes")),
    Option("quotations", "", _piece("quotation")),
    Option("headings", "", _piece("heading")),
    Option("figures", "", _without_figures),
    Option("labels", "", lambda draft: draft.chapters_without(front=("label",))),
    Option("chapters", "chapters", lambda draft: replace(draft, chapters=())),
)
"""A part that a layout needs is never left out of what the layout is tried with."""


def barest(draft: Draft, needs: tuple[str, ...]) -> Draft:
    """The draft less all that a release may lack, but for what `needs` names."""
    for option in OPTIONS:
        of_need = option.part in needs or option.name.rpartition("-of-")[2] in needs
        if not of_need and not (option.name == "captions" and "photos" in needs):
            draft = option.leave_out(draft)
    lead = tuple(piece for piece in draft.pieces if piece[0] == "lead")
    return replace(draft, pieces=lead)


def without_lead(draft: Draft) -> Draft:
    """The draft, its text opened by a list."""
    return replace(draft, pieces=tuple(piece for piece in draft.pieces if piece[0] == "items"))
