"""The chapters of a dossier, in one language: `dossier/NN-slug.fr.md`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import Enum

from kit.model.fact import NONE, Fact


class Kind(Enum):
    """What a chapter is."""

    EDITORIAL = "editorial"
    ARTICLE = "article"
    FIGURES = "figures"
    PROGRAMME = "programme"
    PEOPLE = "people"
    GLOSSARY = "glossary"


class KeyFigure(Fact):
    """A number told large. value: as it is typed ("2 037", "54 %"). accent: the story's one."""

    value: str
    legend: str
    accent: bool = False


class Bar(Fact):
    """One bar, or one part, of a chart."""

    label: str
    value: float
    accent: bool = False


class Moment(Fact):
    """One point of a timeline. when: as it is told ("1961", "mars 2020")."""

    when: str
    label: str
    accent: bool = False


class Chart(Fact):
    """A figure drawn from data: bars, dots or a timeline.

    title: what it shows. unit: of the values. source: whose numbers they are.
    dots: the parts of a whole. each: the least that one dot stands for.
    """

    title: str
    unit: str = ""
    source: str = ""
    bars: tuple[Bar, ...] = ()
    dots: tuple[Bar, ...] = ()
    each: int | None = None
    timeline: tuple[Moment, ...] = ()


class Session(Fact):
    """One line of a programme. start, end: hours of the day, in the event's zone."""

    start: dt.time
    end: dt.time | None = None
    title: str
    detail: str = ""
    place: str = ""


class ProgrammeDay(Fact):
    """One day of a programme. name: what it is called, if anything."""

    date: dt.date
    name: str = ""
    sessions: tuple[Session, ...]


class Biography(Fact):
    """One person presented. key: of the spokesperson. words: Markdown. ask: what to ask about."""

    key: str
    words: str
    ask: str = ""


class Chapter(Fact):
    """One chapter. number and slug: of the file's name, which gives the order.

    label: above the title. standfirst: below it. photo: key of the picture that opens it.
    authors: keys of the spokespersons who sign. columns: 1 or 2. body: CommonMark, may be empty.
    terms: of the glossary, each to what it means.
    """

    kind: Kind
    number: int
    slug: str
    file: str
    title: str
    label: str = ""
    standfirst: str = ""
    authors: tuple[str, ...] = ()
    photo: str | None = None
    columns: int = 1
    figures: tuple[KeyFigure, ...] = ()
    charts: tuple[Chart, ...] = ()
    programme: tuple[ProgrammeDay, ...] = ()
    people: tuple[Biography, ...] = ()
    terms: Mapping[str, str] = NONE
    body: str = ""
    body_line: int
