"""The chapters of a dossier in one language."""

from __future__ import annotations

from collections.abc import Mapping

from kit.locale import dates, numbers
from kit.model import dossier
from kit.prose.block import Paragraph, Speaker
from kit.prose.blocks import Cast, blocks
from kit.prose.dots import MOST_DOTS, dots, step
from kit.prose.facts import halves_of_day
from kit.prose.glossary import terms
from kit.prose.running import rich_line, rich_title
from kit.prose.types import (
    Biography,
    Chapter,
    Chart,
    Day,
    Figure,
    Point,
    Session,
)
from kit.prose.voice import Voice


def chapters(
    given: tuple[dossier.Chapter, ...], voice: Voice, cast: Cast, acronyms: Mapping[str, str]
) -> tuple[Chapter, ...]:
    """All chapters, in order, typeset. acronyms: to their meanings, for a glossary."""
    return tuple(_chapter(one, voice, cast, acronyms) for one in given)


def _chapter(
    given: dossier.Chapter, voice: Voice, cast: Cast, acronyms: Mapping[str, str]
) -> Chapter:
    shared = acronyms if given.kind is dossier.Kind.GLOSSARY else {}
    return Chapter(
        anchor=f"chapter-{given.slug}",
        kind=given.kind.value,
        title=rich_title(given.title, voice),
        label=voice.set(given.label),
        standfirst=rich_line(given.standfirst, voice),
        photo=cast.pictures[given.photo] if given.photo else None,
        authors=tuple(cast.speakers[key] for key in given.authors),
        columns=given.columns,
        blocks=blocks(given.body, voice, cast, prefix=f"{given.slug}-"),
        figures=tuple(_figure(one, voice) for one in given.figures),
        charts=tuple(_chart(one, voice) for one in given.charts),
        programme=_days(given.programme, voice),
        people=tuple(_biography(one, voice, cast) for one in given.people),
        terms=terms({**shared, **given.terms}, voice),
    )


def _figure(given: dossier.KeyFigure, voice: Voice) -> Figure:
    legend = rich_title(given.legend, voice)
    return Figure(value=voice.set(given.value), legend=legend, accent=given.accent)


def _chart(given: dossier.Chart, voice: Voice) -> Chart:
    values = [max(part.value, 0) for part in given.dots]
    each = max(given.each or 0, step(sum(values), MOST_DOTS))
    bars = tuple(_point(bar, voice) for bar in given.bars)
    counts = dots(values, each)
    parts = tuple(
        _point(part, voice, count) for part, count in zip(given.dots, counts, strict=True)
    )
    moments = tuple(
        Point(label=voice.set(one.label), value=0, shown=voice.set(one.when), accent=one.accent)
        for one in given.timeline
    )
    return Chart(
        shape="bars" if bars else "dots" if parts else "timeline",
        title=voice.set(given.title),
        unit=voice.set(given.unit),
        source=voice.set(given.source),
        points=bars or parts or moments,
        each=_number(each, voice) if parts else "",
    )


def _point(given: dossier.Bar, voice: Voice, count: int = 0) -> Point:
    return Point(
        label=voice.set(given.label),
        value=given.value,
        shown=_number(given.value, voice),
        accent=given.accent,
        dots=count,
    )


def _number(value: float, voice: Voice) -> str:
    if value == int(value):
        return numbers.integer(int(value), locale=voice.locale)
    return numbers.decimal(value, locale=voice.locale)


def _days(given: tuple[dossier.ProgrammeDay, ...], voice: Voice) -> tuple[Day, ...]:
    """The days of a programme; the year is said where it changes on the way."""
    years = {day.date.year for day in given}
    return tuple(_day(one, voice, has_year=len(years) > 1) for one in given)


def _day(given: dossier.ProgrammeDay, voice: Voice, *, has_year: bool) -> Day:
    weekday, date = halves_of_day(given.date, voice)
    return Day(
        weekday=voice.capital(weekday),
        date=date if has_year else date.removesuffix(str(given.date.year)).strip(" ,"),
        name=voice.set(given.name),
        sessions=tuple(_session(one, voice) for one in given.sessions),
    )


def _session(given: dossier.Session, voice: Voice) -> Session:
    return Session(
        hours=_hours(given, voice),
        title=voice.set(given.title),
        detail=voice.set(given.detail),
        place=voice.set(given.place),
    )


def _hours(given: dossier.Session, voice: Voice) -> str:
    if given.end is not None:
        return dates.time_range(given.start, given.end, locale=voice.locale)
    return dates.time(given.start, locale=voice.locale)


def _biography(given: dossier.Biography, voice: Voice, cast: Cast) -> Biography:
    speaker: Speaker = cast.speakers[given.key]
    found = blocks(given.words, voice, cast)
    words = tuple(one.words for one in found if isinstance(one, Paragraph))
    return Biography(speaker=speaker, paragraphs=words, ask=voice.set(given.ask))
