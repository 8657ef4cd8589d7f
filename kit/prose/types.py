"""What the prose stage hands on: typeset words, no facts of layout.

`Rich` is the only carrier of running text: html is safe inline HTML (text escaped, emphasis, links,
`<abbr>`, `<span class="note">` for a footnote), text is the same without tags.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kit.source.types import Asset


@dataclass(frozen=True, slots=True)
class Rich:
    """Typeset running text."""

    html: Markup
    text: str

    def __html__(self) -> str:
        return str(self.html)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who is quoted. name carries the honorific; portrait may be missing."""

    key: str
    name: str
    role: str
    issuer: str
    portrait: Asset | None
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph."""

    words: Rich
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A crosshead. level: 2 or 3. anchor: unique in the document."""

    words: Rich
    level: int
    anchor: str
    kind: str = "heading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One numbered axis: head without its final stop, and what stands under it."""

    number: int
    head: Rich
    words: Rich | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Axes:
    """Two to six numbered axes; more, or items without a bold head, are a plain list."""

    items: tuple[Axis, ...]
    kind: str = "axes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list; each item is a row of blocks."""

    ordered: bool
    start: int
    items: tuple[tuple[Block, ...], ...]
    kind: str = "items"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words said: paragraphs without their outer guillemets, and who said them, if known."""

    paragraphs: tuple[Rich, ...]
    speaker: Speaker | None
    kind: str = "quotation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: head cells, body rows, and for each column left, right or centre."""

    head: tuple[Rich, ...]
    rows: tuple[tuple[Rich, ...], ...]
    align: tuple[str, ...]
    caption: Rich | None = None
    kind: str = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A photo of the release: `![](photos/horizon.jpg)` alone in its paragraph, or the photo sheet.

    credit: as printed, with its ©. rights: the words that say what may be done with it.
    focus: (x, y), 0 to 1 from the top left.
    """

    key: str
    asset: Asset
    caption: Rich | None
    alt: str
    credit: str
    rights: str
    focus: tuple[float, float]
    kind: str = "picture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code block, byte for byte."""

    text: str
    kind: str = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A thematic break."""

    kind: str = "break"


Block = Paragraph | Heading | Axes | Items | Quotation | Table | Picture | Code | Break


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
    """A press conference. day and hours are two lines: *Mardi 22 …*, *à partir de 11 h 30 (…)*.

    number: the meeting's, with its spaces fixed. open_to: press or public, for a label.
    """

    name: str
    day: str
    hours: str
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
    """One bar of a chart (label, value, shown) or one moment of a timeline (label, shown)."""

    label: str
    value: float
    shown: str
    accent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A figure from data. shape: bars or timeline. title: what it shows; unit: of its values."""

    shape: str
    title: str
    unit: str
    source: str
    points: tuple[Point, ...]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """All words of a release in one language. What is missing is None or empty."""

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
    address: Address | None
    legal: tuple[str, ...]
    chapters: tuple[Chapter, ...] = ()
