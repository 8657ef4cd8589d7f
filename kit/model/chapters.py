"""From a text of the dossier to a chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.config import Config
from kit.findings import Finding
from kit.messages.rule import nearest
from kit.model import rules
from kit.model.dossier import (
    Bar,
    Biography,
    Chapter,
    Chart,
    KeyFigure,
    Moment,
    ProgrammeDay,
    Session,
)
from kit.model.shape import given as present
from kit.model.shape import missing, shaped
from kit.model.sheets import BarSheet, ChapterSheet, ChartSheet, ProgrammeDaySheet
from kit.model.texts import Names, quotations
from kit.model.unset import unset
from kit.model.unset_front import unset_front
from kit.source.sheet import Sheet
from kit.source.yaml import Path

_NAME = re.compile(r"(?:.*/)?(\d\d)-([a-z0-9-]+)\.")


def read_chapter(
    sheet: Sheet, names: Names, config: Config
) -> tuple[ChapterSheet, tuple[Finding, ...]]:
    """The front matter of a chapter, held against its shape and against the release."""
    front, findings = shaped(sheet.front, ChapterSheet, config)
    words = unset(sheet.body, sheet.file, sheet.body_line, tuple(names.photos))
    return front, (*findings, *_faults(sheet, front, names), *words, *unset_front(sheet))


def chapter(sheet: Sheet, front: ChapterSheet) -> Chapter:
    """The chapter, from a sheet in which nothing is wrong."""
    found = _NAME.match(sheet.file)
    number, slug = (found[1], found[2]) if found else ("0", sheet.file)
    return Chapter(
        kind=present(front.kind),
        number=int(number),
        slug=slug,
        file=sheet.file,
        title=present(front.title),
        label=front.label or "",
        standfirst=front.standfirst or "",
        authors=front.authors,
        photo=front.photo,
        columns=front.columns,
        figures=tuple(
            KeyFigure(value=one.value, legend=one.legend, accent=one.accent)
            for one in front.figures
        ),
        charts=tuple(_chart(one) for one in front.charts),
        programme=tuple(_day(one) for one in front.programme),
        people=tuple(
            Biography(key=key, words=one.words, ask=one.ask or "")
            for key, one in (front.people or {}).items()
        ),
        terms=front.terms or {},
        body=sheet.body,
        body_line=sheet.body_line,
    )


def _chart(sheet: ChartSheet) -> Chart:
    return Chart(
        title=sheet.title,
        unit=sheet.unit or "",
        source=sheet.source or "",
        bars=_values(sheet.bars),
        dots=_values(sheet.dots),
        each=sheet.each,
        timeline=tuple(
            Moment(when=one.when, label=one.label, accent=one.accent) for one in sheet.timeline
        ),
    )


def _values(sheets: tuple[BarSheet, ...]) -> tuple[Bar, ...]:
    return tuple(Bar(label=one.label, value=one.value, accent=one.accent) for one in sheets)


def _day(sheet: ProgrammeDaySheet) -> ProgrammeDay:
    return ProgrammeDay(
        date=sheet.date,
        name=sheet.name or "",
        sessions=tuple(
            Session(
                start=one.start,
                end=one.end,
                title=one.title,
                detail=one.detail or "",
                place=one.place or "",
            )
            for one in sheet.sessions
        ),
    )


def _faults(sheet: Sheet, front: ChapterSheet, names: Names) -> Iterator[Finding]:
    given = sheet.front.value if isinstance(sheet.front.value, dict) else {}
    yield from (missing(sheet.front, key) for key in ("kind", "title") if key not in given)
    people = names.spokespersons
    signed: list[tuple[Path, str]] = [
        (("authors", index), key) for index, key in enumerate(front.authors)
    ]
    for path, key in signed:
        if key not in people:
            where = sheet.front.where(path)
            yield rules.SPOKESPERSON_UNKNOWN.at(where, value=key, known=nearest(key, people))
    for key in front.people or {}:
        if key not in people:
            where = sheet.front.where_key(("people", key))
            yield rules.SPOKESPERSON_UNKNOWN.at(where, value=key, known=nearest(key, people))
    if front.photo and front.photo not in names.photos:
        where = sheet.front.where(("photo",))
        known = nearest(front.photo, names.photos)
        yield rules.PHOTO_UNKNOWN.at(where, value=front.photo, known=known)
    for key, where in quotations(sheet):
        if key not in people:
            yield rules.QUOTED_UNKNOWN.at(where, value=key, known=nearest(key, people))
    for index, chart in enumerate(front.charts):
        if sum(map(bool, (chart.bars, chart.dots, chart.timeline))) != 1:
            yield rules.CHART_DATA.at(sheet.front.where(("charts", index)))
