"""What the prose stage hands on: typeset words, no facts of layout."""

from __future__ import annotations

from dataclasses import dataclass

from kit.prose.block import Block, Picture, Rich, Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address as printed (no scheme) and as linked."""

    shown: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Embargo:
    """sentence: *Sous embargo jusqu’au mardi … (heure de Paris)*; label and until, its halves."""

    sentence: str
    label: str
    until: str
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Erratum:
    """date and replaces: the days of the correction and of the version that it annuls."""

    date: str
    replaces: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """name and when make one line; place and address may be missing."""

    name: str
    when: str
    place: str
    address: Address | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """How to be let in. until: the last day or instant, as a sentence takes it."""

    address: Address | None
    email: Address | None
    until: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DialIn:
    """A number by which to listen, and for whom."""

    phone: Address
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A press conference. day and hours are two lines: *Mardi 22 …*, *à partir de 11 h 30*.

    weekday and date: the two halves of the day. zone: *heure de Paris*, which the hours leave out.
    number: the meeting's, with its spaces fixed. open_to: press or public, for a label.
    """

    name: str
    day: str
    weekday: str
    date: str
    hours: str
    zone: str
    address: Address | None
    number: str
    room: str
    dial_in: tuple[DialIn, ...]
    reply_by: str
    open_to: str
    access: Access | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One contact: phones as (shown, tel: link)."""

    name: str
    role: str
    issuer: str
    phones: tuple[Address, ...]
    email: Address | None
    hours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """One issuer's boilerplate: head (its name with article) and paragraphs."""

    issuer: str
    head: str
    paragraphs: tuple[Rich, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The photo library."""

    address: Address
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A key figure: value large, legend beneath."""

    value: str
    legend: Rich
    accent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One bar or part of a chart (label, value, shown), or one moment of a timeline (label, shown).

    dots: how many a part takes.
    """

    label: str
    value: float
    shown: str
    accent: bool
    dots: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A figure from data. shape: bars, dots or timeline. title: what it shows; unit: of its values.

    each: how much one dot stands for, as printed.
    """

    shape: str
    title: str
    unit: str
    source: str
    points: tuple[Point, ...]
    each: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One line of a programme; hours: *9 h 30* or *de 9 h à 12 h*."""

    hours: str
    title: str
    detail: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of a programme: weekday, the date under it, its name if it has one."""

    weekday: str
    date: str
    name: str
    sessions: tuple[Session, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Biography:
    """One person presented. ask: what to ask about."""

    speaker: Speaker
    paragraphs: tuple[Rich, ...]
    ask: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word or an acronym of the glossary, and what it means."""

    word: Rich
    meaning: Rich


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A further text, a chapter of the dossier. kind: editorial, article, figures, …

    anchor: unique in the document. photo: the picture that opens it.
    """

    anchor: str
    kind: str
    title: Rich
    label: str
    standfirst: Rich | None
    photo: Picture | None
    authors: tuple[Speaker, ...]
    columns: int
    blocks: tuple[Block, ...]
    figures: tuple[Figure, ...]
    charts: tuple[Chart, ...]
    programme: tuple[Day, ...]
    people: tuple[Biography, ...]
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """All words of a release in one language. What is missing is None or empty.

    issuers: their names; articles: the same as a sentence takes them (*l’Agence Orbite*).
    """

    language: str
    locale: str
    title: Rich
    subtitle: Rich | None
    lead: Rich | None
    blocks: tuple[Block, ...]
    place: str
    date: str
    reference: str
    embargo: Embargo | None
    erratum: Erratum | None
    event: Event | None
    meeting: Meeting | None
    library: Library | None
    abouts: tuple[About, ...]
    contacts: tuple[tuple[Person, ...], ...]
    pictures: tuple[Picture, ...]
    speakers: tuple[Speaker, ...]
    issuers: tuple[str, ...]
    articles: tuple[str, ...]
    address: Address | None
    legal: tuple[str, ...]
    chapters: tuple[Chapter, ...] = ()
