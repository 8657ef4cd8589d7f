"""What a release's own files may hold: keys, and the shape of each value.

Every key is optional here, so that all that is wrong is told at once; `validate` says what is
missing. A key of a file is the name of a field.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from kit.model import values as v
from kit.model.dossier import Kind


class Sheet(BaseModel):
    """Pairs of keys and values; no other key."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ContactSheet(Sheet):
    """`contacts:` of a brand, or of a release."""

    name: v.Line
    role: v.Lines | None = None
    organisation: v.Line | None = None
    phone: v.Phone | None = None
    mobile: v.Phone | None = None
    email: v.Email | None = None
    hours: v.Lines | None = None


class SpokespersonSheet(Sheet):
    """`spokespersons: {key: …}`."""

    name: v.Line
    honorific: v.Lines | None = None
    issuer: str | None = None
    portrait: str | None = None


class ErratumSheet(Sheet):
    """`erratum:`."""

    date: v.Day
    replaces: v.Day
    reason: v.Lines
    version: v.Version | None = None


class EventSheet(Sheet):
    """`event:`."""

    start: v.DayOrInstant
    end: v.DayOrInstant | None = None
    place: v.Lines | None = None
    url: v.Url | None = None
    zone: v.Zone | None = None


class DialInSheet(Sheet):
    """`meeting: {dial_in: […]}`."""

    number: v.Phone
    where: v.Lines | None = None


class AccreditationSheet(Sheet):
    """`meeting: {accreditation: …}`."""

    url: v.Url | None = None
    email: v.Email | None = None
    until: v.DayOrInstant | None = None
    note: v.Lines | None = None


class MeetingSheet(Sheet):
    """`meeting:`."""

    start: v.Instant
    end: v.Instant | None = None
    url: v.MeetingUrl | None = None
    id: v.Line | None = None
    room: v.Lines | None = None
    dial_in: tuple[DialInSheet, ...] = ()
    open_to: Literal["press", "public"] = "press"
    reply_by: v.DayOrInstant | None = None
    accreditation: AccreditationSheet | None = None


class LibrarySheet(Sheet):
    """`library:`."""

    url: v.Url
    note: v.Lines | None = None


class PhotoSheet(Sheet):
    """`photos: […]`."""

    file: v.Line
    credit: v.Line | None = None
    rights: v.Lines | None = None
    focus: tuple[v.Part, v.Part] | None = None


class ReleaseSheet(Sheet):
    """`release.yaml`."""

    reference: v.Reference | None = None
    date: v.Day | None = None
    zone: v.Zone | None = None
    place: v.Lines | None = None
    languages: tuple[v.Tag, ...] | None = None
    embargo: v.EmbargoInstant | None = None
    erratum: ErratumSheet | None = None
    issuers: tuple[v.Line, ...] | None = None
    spokespersons: dict[v.Key, SpokespersonSheet] | None = None
    event: EventSheet | None = None
    meeting: MeetingSheet | None = None
    library: LibrarySheet | None = None
    photos: tuple[PhotoSheet, ...] | None = None
    contacts: dict[str, tuple[ContactSheet, ...]] | None = None
    link: v.Url | None = None
    documents: tuple[v.Line, ...] | None = None
    print_run: dict[str, v.Copies] | None = None
    stitched: tuple[v.Line, ...] = ()
    rights: v.Lines | None = None
    legal: v.Lines | None = None


class PhotoWordsSheet(Sheet):
    """`photos: {key: …}` of a text."""

    caption: v.Line | None = None
    alt: v.Line | None = None


class CheckSheet(Sheet):
    """`check:` of a text: what lint is silent on."""

    ignore: tuple[v.Line, ...] = ()


class TextSheet(Sheet):
    """The front matter of `text.LANGUAGE.md`."""

    title: v.Block | None = None
    subtitle: v.Block | None = None
    event_name: v.Line | None = None
    meeting_name: v.Line | None = None
    roles: dict[str, v.Line] | None = None
    photos: dict[str, PhotoWordsSheet] | None = None
    boilerplates: dict[str, v.Block] | None = None
    keywords: tuple[v.Line, ...] = ()
    check: CheckSheet | None = None


class FigureSheet(Sheet):
    """`figures: […]` of a chapter."""

    value: v.Line
    legend: v.Line
    accent: v.Truth = False


class BarSheet(Sheet):
    """`charts: [{bars: […]}]`."""

    label: v.Line
    value: v.Value
    accent: v.Truth = False


class MomentSheet(Sheet):
    """`charts: [{timeline: […]}]`."""

    when: v.Line
    label: v.Line
    accent: v.Truth = False


class ChartSheet(Sheet):
    """`charts: […]` of a chapter."""

    title: v.Line
    unit: v.Line | None = None
    source: v.Line | None = None
    bars: tuple[BarSheet, ...] = ()
    dots: tuple[BarSheet, ...] = ()
    each: v.Copies | None = None
    timeline: tuple[MomentSheet, ...] = ()


class SessionSheet(Sheet):
    """`programme: [{sessions: […]}]`."""

    start: v.Hour
    end: v.Hour | None = None
    title: v.Line
    detail: v.Line | None = None
    place: v.Line | None = None


class ProgrammeDaySheet(Sheet):
    """`programme: […]` of a chapter."""

    date: v.Day
    name: v.Line | None = None
    sessions: tuple[SessionSheet, ...]


class BiographySheet(Sheet):
    """`people: {key: …}` of a chapter."""

    words: v.Block
    ask: v.Line | None = None


class ChapterSheet(Sheet):
    """The front matter of `dossier/NN-slug.LANGUAGE.md`."""

    kind: Kind | None = None
    title: v.Block | None = None
    label: v.Line | None = None
    standfirst: v.Block | None = None
    authors: tuple[str, ...] = ()
    photo: str | None = None
    columns: v.Columns = 1
    figures: tuple[FigureSheet, ...] = ()
    charts: tuple[ChartSheet, ...] = ()
    programme: tuple[ProgrammeDaySheet, ...] = ()
    people: dict[str, BiographySheet] | None = None
    terms: dict[str, v.Line] | None = None
    check: CheckSheet | None = None


class LogoSheet(Sheet):
    """`logo:` of a brand."""

    light: str
    dark: str
    mark: str | None = None
    mark_dark: str | None = None
    clear_space: v.Part = 0.33
    minimum_mm: v.Millimetres = 6.4


class ColourSheet(Sheet):
    """`colours: {role: …}` of a brand."""

    rgb: v.Rgb
    cmyk: tuple[v.PerCent, v.PerCent, v.PerCent, v.PerCent]
    spot: v.Line | None = None


class GlossarySheet(Sheet):
    """`glossary:` of a brand."""

    acronyms: dict[str, str] | None = None
    names: tuple[v.Line, ...] = ()
    keep: tuple[v.Line, ...] = ()


class BrandSheet(Sheet):
    """`brand.yaml`."""

    name: v.Lines | None = None
    short: v.Lines | None = None
    article: v.Lines | None = None
    logo: LogoSheet | None = None
    faces: dict[str, v.Line] | None = None
    families: tuple[v.Line, ...] | None = None
    fallback: tuple[v.Line, ...] = ()
    weights: dict[str, v.Weight] | None = None
    tracking: dict[str, v.Em] | None = None
    colours: dict[str, ColourSheet] | None = None
    boilerplate: dict[v.Tag, str] | None = None
    contacts: tuple[ContactSheet, ...] = ()
    links: dict[v.Key, v.Url] | None = None
    legal: v.Lines | None = None
    glossary: GlossarySheet | None = None
    css: str | None = None


class FontSourceSheet(Sheet):
    """`source:` of a family: where its files come from."""

    package: v.Line
    version: v.Line
    sha256: v.Line | None = None


class FaceSheet(Sheet):
    """`faces: […]` of a family."""

    family: v.Line
    weight: v.Weight
    style: Literal["normal", "italic"] = "normal"
    file: v.Line
    sha256: v.Line
    origin: v.Line | None = Field(None, alias="from")
    features: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


class FamilySheet(Sheet):
    """`font.yaml`."""

    name: v.Line | None = None
    licence: v.Line | None = None
    permission: v.Line | None = None
    source: FontSourceSheet | None = None
    faces: tuple[FaceSheet, ...] | None = None


class FormatSheet(Sheet):
    """`formats: {name: …}` of a layout, mm."""

    width: v.Millimetres
    height: v.Millimetres
    folds: tuple[v.Millimetres, ...] = ()


class LayoutSheet(Sheet):
    """`layout.yaml`."""

    label: v.Line | None = None
    needs: tuple[str, ...] = ()
    carries: tuple[str, ...] = ()
    formats: dict[v.Key, FormatSheet] | None = None
    default: str | None = None
    template: str = "page.html"
    css: tuple[str, ...] = ()
    budget_kb: v.Copies | None = None
