"""Identifiers of meetings."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kit.findings import Level
from kit.typography.found import Found
from kit.typography.instants import items
from kit.typography.registry import check
from kit.typography.text import Text

_IN_LINK = re.compile(r"(?:/j/|/w/|/s/|/wc/join/|/my/|confno=|meeting[-_]?id=)(\d{9,13})\b")
_OF_MEETING = r"de(?:\s+la)?\s+(?:réunion|conférence|visioconférence|webinaire)"
_WRITTEN = re.compile(
    rf"(?:(?:\bID\b|identifiant|meeting[ -]?(?:ID|number)|num[ée]ro)(?:\s+{_OF_MEETING})?"
    rf"|(?<!\w)n[°º]\s+{_OF_MEETING}|(?:réunion|meeting)\s+n[°º])"
    r"\s*:?\s*(?P<number>\d(?:[\s\u00a0\u202f-]?\d){8,12})(?!\d)",
    re.IGNORECASE,
)


@check(
    "meeting-id",
    authority="sens",
    level=Level.ERROR,
    examples={
        "<https://zoom.us/j/97981495219> ID de réunion : 979 8149 5218": "979 8149 5218",
        "<https://zoom.us/j/97981495219> ID de réunion : 979 8149 5219": None,
    },
)
def meeting_id(text: Text) -> Iterator[Found]:
    """The identifier of a meeting is that of its link."""
    links = set(_IN_LINK.findall(text.source))
    links |= {one for value in _addresses(text.data) for one in _IN_LINK.findall(value)}
    for run in text.runs:
        for found in _WRITTEN.finditer(run.raw):
            if links and _figures(found["number"]) not in links:
                yield Found(
                    message="the identifier is not that of the link: {excerpt}",
                    remedy="The link has {proposal}.",
                    start=run.source(found.start("number")),
                    end=run.source_end(found.end("number")),
                    excerpt=found["number"],
                    proposal=_like(found["number"], sorted(links)[0]),
                )
    for thing, event in [("", text.data), *items(text.data, "events")]:
        yield from _of_event(thing, event)


def _addresses(data: Mapping[str, Any]) -> Iterator[str]:
    for _, event in [("", data), *items(data, "events")]:
        yield from (str(event[key]) for key in ("url", "link") if event.get(key))


def _of_event(thing: str, event: Mapping[str, Any]) -> Iterator[Found]:
    typed = str(event.get("meeting_id") or "")
    links = [one for key in ("url", "link") for one in _IN_LINK.findall(str(event.get(key) or ""))]
    if typed and links and _figures(typed) not in links:
        yield Found(
            message="the identifier is not that of the link: {excerpt}",
            remedy="The link has {proposal}.",
            thing=f"{thing}.meeting_id".lstrip("."),
            excerpt=typed,
            proposal=_like(typed, links[0]),
        )


def _figures(text: str) -> str:
    return re.sub(r"\D", "", text)


def _like(typed: str, figures: str) -> str:
    """The figures with the spaces of what was typed, where they are as many."""
    if len(_figures(typed)) != len(figures):
        return figures
    rest = iter(figures)
    return "".join(next(rest) if sign.isdigit() else sign for sign in typed)
