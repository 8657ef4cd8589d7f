"""Hours of which a reader elsewhere can't tell when they are."""

import re
from collections.abc import Iterator

from kit.findings import Level
from kit.typography.calendar import hours
from kit.typography.found import Found
from kit.typography.instants import items, read_instant
from kit.typography.registry import check
from kit.typography.signs import S
from kit.typography.text import Text

ZONE = re.compile(
    rf"[Hh]eures?{S}(?:de{S}|d['’]|du{S}|locale|française|UTC|GMT)"
    r"|(?<!\w)(?:UTC|GMT|CET|CEST|TU|BST|EST|EDT|PST|PDT)(?!\w)|(?<!\w)[Tt]ime(?!\w)",
)
_ONLINE = re.compile(
    r"en ligne|visio|webinaire|webinar|en direct|livestream|live\b|retransmi|à distance|online"
    r"|video ?conference|zoom|teams|https?://|www\.",
    re.IGNORECASE,
)
_HOUR = re.compile(rf"(?<![\w,.:])(?:[01]?\d|2[0-4]){S}?(?:[hH](?:{S}?[0-5]\d)?|:[0-5]\d)(?![\w:])")
_DURATION = re.compile(
    rf"(?:pendant|durant|en|environ|toutes les|chaque|dur(?:e|ent|era|eront|ait|é)"
    rf"|(?:durée|vol|séance|direct) de){S}$",
    re.IGNORECASE,
)
_OPENING_HOURS = re.compile(r"ouvert|ouvre|horaire|tous les|du lundi|open", re.IGNORECASE)


@check(
    "event-no-timezone",
    authority="ISO 8601; usage des communiqués internationaux",
    level=Level.WARNING,
    examples={
        "Conférence en ligne mardi 22 septembre 2020 à 11 h 30": "11 h 30",
        "Conférence en ligne mardi 22 septembre 2020 à 11 h 30 (heure de Paris)": None,
        "Le point presse débute à 11 h 30 au siège.": None,
    },
)
def event_no_timezone(text: Text) -> Iterator[Found]:
    """An event online, or in the data, names the zone of its hours."""
    if not any(ZONE.search(run.raw) for run in text.runs):
        yield from _in_text(text)
    for thing, event in items(text.data, "events"):
        tz = event.get("tz") or event.get("timezone") or text.data.get("tz")
        start = read_instant(event.get("start"), tz) if event.get("start") else None
        if start is not None and start.clock is not None and not start.has_zone:
            yield Found(
                message="the event of {start} has no time zone",
                remedy="Write `tz: Europe/Paris` beside it.",
                thing=f"{thing}.start",
                values={"start": start.written},
                excerpt=start.written,
                level=Level.ERROR,
            )


def _in_text(text: Text) -> Iterator[Found]:
    for run in text.runs:
        source = text.source[run.source(0) : run.source(len(run.text)) + 1]
        if not _ONLINE.search(source) or not hours(run.text):
            continue
        for found in _HOUR.finditer(run.raw):
            before = run.raw[max(0, found.start() - 60) : found.start()]
            if not _DURATION.search(before) and not _OPENING_HOURS.search(before):
                yield Found(
                    message="the hour of an event online names no time zone: {excerpt}",
                    remedy="Write `{excerpt} (heure de Paris)`.",
                    start=run.source(found.start()),
                    end=run.source_end(found.end()),
                    proposal=f"{found[0]} (heure de Paris)",
                )
                return
