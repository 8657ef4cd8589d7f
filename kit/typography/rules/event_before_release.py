"""Events that are over when the release goes out."""

import re
from collections.abc import Iterator

from kit.findings import Level
from kit.typography.calendar import Mention, mentions
from kit.typography.found import Found
from kit.typography.instants import items, read_instant
from kit.typography.registry import check
from kit.typography.signs import LOWER, S
from kit.typography.text import Text

_FUTURE = re.compile(
    rf"(?<!\w)(?:aura|auront|sera|seront|[{LOWER}]{{2,}}(?:era|eront|ira|iront|dra|dront)|will)(?!\w)"
)
_NO_VERB = frozenset(("opéra", "caméra", "choléra", "sera-t-il", "etcetera", "cetera"))
_SENTENCE = re.compile(r"[.!?…]\s")
_NEAR, _LONGEST = 60, 800
_INVITED = re.compile(r"(?:rendez-vous|save the date)[^.;:]{0,24}$", re.IGNORECASE)
# What stands right before a date that tells of the past, or names a thing by its date: *créée le*,
# *le décret du*, *depuis le*.
_PLACED = re.compile(
    rf"(?P<word>[^\W\d_]+)?{S}*(?P<link>depuis(?:{S}le)?|du|le|la|en|dès{S}le|on|of|since)?{S}*$",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"[^\W\d_]*(?:[ée]{1,2}e?s?|ie?s?|ue?s?|erte?s?|ise?s?|ite?s?|inte?s?|ed)")
_NO_PARTICIPLE = frozenset(("au", "aux", "ou", "où", "qui", "lui", "midi", "ici", "puis", "depuis"))
_AUXILIARY = re.compile(
    rf"(?<!\w)(?:sera|seront|aura|auront|will{S}be|be|être)(?!\w)[^.;:]{{0,30}}$"
)


@check(
    "event-before-release",
    authority="sens",
    level=Level.ERROR,
    examples={"Le centre a été créé le 3 mars 1961.": None},
)
def event_before_release(text: Text) -> Iterator[Found]:
    """What is announced comes after the date of the release."""
    if text.release_date is None:
        return
    values = {"release": text.release_date.isoformat()}
    for run in text.runs:
        for one in mentions(run):
            day = one.date(None)
            if day is None or day >= text.release_date or one.follows:
                continue
            if _is_announced(run.text, one):
                yield Found(
                    message="announced for a day before the release of {release}: {excerpt}",
                    remedy="Check the date, or the tense.",
                    start=run.source(one.start),
                    end=run.source_end(one.end),
                    values=values,
                )
    for thing, event in items(text.data, "events"):
        start = read_instant(event.get("start"), event.get("tz")) if event.get("start") else None
        end = read_instant(event.get("end"), event.get("tz")) if event.get("end") else None
        last = end or start
        # What goes on is no thing of the past: an exhibition that opened.
        if start is not None and last is not None and last.day < text.release_date:
            yield Found(
                message="the event of {start} is before the release of {release}",
                remedy="Check both dates.",
                thing=f"{thing}.start",
                values={**values, "start": start.written},
                excerpt=start.written,
            )


def _is_announced(text: str, date: Mention) -> bool:
    """Whether the sentence around a date speaks of it in the future."""
    start, end = date.start, date.end
    far = max(0, start - _LONGEST)
    first = max((one.end() for one in _SENTENCE.finditer(text, far, start)), default=far)
    before = text[max(first, start - _NEAR) : start]
    if _INVITED.search(before):
        return True
    after = _SENTENCE.search(text, end, end + _LONGEST)
    last = after.start() if after else min(len(text), end + _LONGEST)
    if not any(one[0] not in _NO_VERB for one in _FUTURE.finditer(text, first, last)):
        return False
    return not _is_past(before, is_range=date.starts_range)


def _is_past(before: str, *, is_range: bool) -> bool:
    """Whether what stands before a date in its sentence places it in the past."""
    found = _PLACED.search(before)
    word, link = (found["word"] or "", found["link"] or "") if found else ("", "")
    if link.lower() in {"depuis", "depuis le", "since", "du", "of"}:
        return not is_range
    if word.lower() in _NO_PARTICIPLE or not _PARTICIPLE.fullmatch(word):
        return False
    is_name = word[0].isupper() and before[: found.start("word")].strip() if found else False
    return not is_name and not _AUXILIARY.search(before)
