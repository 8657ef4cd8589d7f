"""What takes more room than usual, or less, and must be set all the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import cycle, islice
from typing import Any

from kit.build.torture_draft import ChapterDraft, Draft, Piece
from kit.build.torture_typical import quotation
from kit.build.torture_words import WORDS, Words

NAMES = (
    "Maximilienne-Apolline de La Rochebrochard",
    "Bartholomé-Théophraste Vandenbroucke-Roux",
    "Þórdís Żółkiewska-Čapková Đặng Ñandúñez Ő",
)
"""Of 41 letters each, the last with letters of seven languages."""

FIRSTS = ("Ana", "Bérénice", "Côme", "Diane", "Émile", "Fatou", "Gaël", "Hélène", "Idir", "Jeanne")
LASTS = ("Marchand", "Le Goff", "Vandamme-Perret", "Sow")
LINE = 75
"""Letters in a line of the text column."""


def short(usual: Draft, language: str) -> Draft:
    """A title of one word, two axes, one photo, a few lines, no name of a chapter too long."""
    words = WORDS[language]
    draft = usual.with_front(title=words.short_title).without(front=("subtitle",))
    draft = _with_axes(draft, words, 2).without(pieces=("heading", "items"))
    return _with_photos(draft, 1, words)


def long_words(usual: Draft, language: str) -> Draft:
    """Titles of three lines, names of 41 letters, long roles and places, an embargo, an erratum."""
    words = WORDS[language]
    speakers = usual.facts["spokespersons"].items()
    named = {key: {**one, "name": name} for (key, one), name in zip(speakers, NAMES, strict=True)}
    draft = usual.with_front(
        title=words.long_title,
        subtitle=words.long_subtitle,
        event_name=words.long_title,
        meeting_name=words.long_title,
        roles=dict.fromkeys(named, words.long_role),
    )
    return draft.with_facts(
        reference="COMMUNIQUE-2021-12-BIS",
        spokespersons=named,
        contacts=_long_contacts(tuple(usual.facts["issuers"]), words),
        place="Saint-Rémy-lès-Chevreuse",
        erratum={
            "date": "2021-01-18",
            "replaces": "2021-01-17",
            "reason": words.long_subtitle,
        },
        embargo="2021-12-30T23:45 America/Port-au-Prince",
        meeting=_long_meeting(usual.facts["meeting"], words),
        event={
            "start": "2021-12-30",
            "end": "2022-01-02",
            "place": words.long_room,
            "url": "https://rencontres.example.org/programme",
        },
    )


def long_blocks(usual: Draft, language: str) -> Draft:
    """Six axes, a quotation of 20 lines in text and chapter, boilerplates of half a page."""
    words = WORDS[language]
    said = ("quotation", quotation("\n>\n> ".join(_long_said(words, 20)), "sabre"))
    about = "\n\n".join([words.about, *words.paragraphs[:3], words.about])
    draft = _with_axes(usual, words, 6).with_pieces(said)
    draft = draft.with_front(boilerplates=dict.fromkeys(usual.facts["issuers"], about))
    chapters = (
        replace(one, pieces=(*one.pieces, said)) if one.slug == "article" else one
        for one in usual.chapters
    )
    return replace(draft, chapters=tuple(chapters))


def long_text(usual: Draft, language: str) -> Draft:
    """Five pages: every kind of block, and tables and lists that a page must break."""
    words = WORDS[language]
    rule = " | ".join(["---", *["---:"] * (len(words.columns) - 1)])
    rows = [words.columns, (rule,), *[words.cells] * 38]
    nested = "\n".join(f"   - {item}" for item in words.items)
    parts: list[Piece] = []
    for number, paragraph in enumerate(islice(cycle(words.paragraphs), 14)):
        if number % 4 == 1:
            parts.append(("heading", f"{'##' if number % 8 == 1 else '###'} {words.heading}"))
        parts.append(("paragraph", paragraph + ("[^1]" if number == 2 else "")))
    return usual.with_pieces(
        *parts,
        ("items", "\n".join(f"1. {item}\n{nested}" for item in words.items)),
        ("table", "\n".join(f"| {' | '.join(row)} |" for row in rows)),
        ("break", "---"),
        ("code", "    station 12  5,42 m  08:31:07\n    station 13  5,40 m  08:31:07"),
        ("note", f"[^1]: {words.note}"),
    )


def many(usual: Draft, language: str) -> Draft:
    """All issuers, 30 contacts, 13 photos, ten chapters each as full as its kind may be."""
    words = WORDS[language]
    issuers = tuple(usual.facts["issuers"])
    draft = usual.with_facts(contacts=people(issuers, 30, language))
    full = _full(words, tuple(usual.facts["spokespersons"]))
    chapters = tuple(_filled(one, full[one.slug], words.long_title) for one in usual.chapters)
    text: tuple[Piece, ...] = tuple(("paragraph", one) for one in words.paragraphs)
    again = tuple(
        replace(one, slug=f"{one.slug}-{turn}", pieces=text if one.slug == "article" else ())
        for turn in (2, 3)
        for one in chapters
        if one.slug in ("article", "figures")
    )
    return _with_photos(replace(draft, chapters=(*chapters, *again)), 13, words)


def people(issuers: tuple[str, ...], count: int, language: str) -> Mapping[str, object]:
    """So many contacts, by turns of one issuer and the next."""
    names = islice(((first, last) for last in LASTS for first in FIRSTS), count)
    found = [
        {
            "name": " ".join(name),
            "role": WORDS[language].contact_role,
            "phone": f"01 99 00 {number // 10:02} {number:02}",
            "email": f"contact{number}@stations.example.org",
        }
        for number, name in enumerate(names, 1)
    ]
    return {issuer: found[at :: len(issuers)] for at, issuer in enumerate(issuers)}


def _with_axes(usual: Draft, words: Words, count: int) -> Draft:
    axes = "\n".join(f"1. **{head}** {rest}" for head, rest in words.axes[:count])
    lead, *rest = usual.without(pieces=("axes",)).pieces
    return replace(usual, pieces=(lead, ("axes", axes), *rest))


def _with_photos(usual: Draft, count: int, words: Words) -> Draft:
    """So many photos with captions of three lines, a third of them standing, three in the text."""
    photos = [
        {
            "file": f"photos/{'tall' if number % 3 == 2 else 'wide'}{number}.jpg",
            "credit": "Réseau des stations, Observatoire de la baie",
            "rights": words.rights,
        }
        for number in range(1, count + 1)
    ]
    keys = [str(one["file"]).removeprefix("photos/").removesuffix(".jpg") for one in photos]
    told = {key: {"caption": words.long_caption, "alt": words.alt} for key in keys}
    shown: tuple[Piece, ...] = tuple(("picture", f"![](photos/{key}.jpg)") for key in keys[:3])
    draft = usual.with_facts(photos=photos).with_front(photos=told).with_pieces(*shown)
    return draft.chapters_without(front=("photo",), pieces=("picture",))


def _long_contacts(issuers: tuple[str, ...], words: Words) -> Mapping[str, object]:
    contact = {
        "role": words.long_role,
        "phone": "01 99 00 00 11",
        "mobile": "06 99 00 00 11",
        "email": "maximilienne.rochebrochard@stations.example.org",
        "hours": words.hours,
    }
    return {issuer: [{**contact, "name": name} for name in NAMES[:2]] for issuer in issuers}


def _long_meeting(usual: Mapping[str, Any], words: Words) -> Mapping[str, Any]:
    return {
        **usual,
        "end": "2021-01-19T12:45 Europe/Paris",
        "room": words.long_room,
        "dial_in": [
            {"number": f"+33 1 99 00 00 {at}", "where": where}
            for at, where in enumerate(("France", "Belgique", "Suisse"), 21)
        ],
    }


def _long_said(words: Words, lines: int) -> list[str]:
    """Paragraphs of five sentences, of so many lines together."""
    sentences = cycle(f"{one.rstrip('.')}." for one in words.quotation.split(". "))
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < lines * LINE:
        paragraphs.append(" ".join(islice(sentences, 5)))
    return paragraphs


def _full(words: Words, keys: tuple[str, ...]) -> Mapping[str, Mapping[str, object]]:
    """The front matter of a full chapter, by the slug of the usual one."""
    values = islice(cycle(("12 480", "3,7 %", "1961", "+ 42 cm", "8", "20 min")), 13)
    return {
        "editorial": {"authors": keys, "standfirst": words.long_subtitle},
        "figures": {"figures": [{"value": one, "legend": words.legend} for one in values]},
        "article": {"standfirst": words.long_subtitle},
        "programme": {"programme": [_full_day(day, words) for day in range(1, 6)]},
        "people": {
            "people": {key: {"words": " ".join([words.life] * 3), "ask": words.ask} for key in keys}
        },
        "charts": {"charts": [_full_bars(words), _full_timeline(words)]},
    }


def _full_day(day: int, words: Words) -> Mapping[str, object]:
    sessions = [
        {
            "start": f"{hour}:30",
            "end": f"{hour + 1}:45",
            "title": words.long_title if hour == 9 else words.session,
            "detail": ", ".join(NAMES[:2]),
            "place": words.room,
        }
        for hour in range(9, 15)
    ]
    return {"date": f"2021-02-0{day}", "name": words.event, "sessions": sessions}


def _full_bars(words: Words) -> Mapping[str, object]:
    bars = [
        {"label": head.rstrip("."), "value": value, "accent": str(value == 96).lower()}
        for (head, _), value in zip(words.axes, (96, 84, 40, 12, 3, 0), strict=True)
    ]
    return {"title": words.heading, "unit": words.unit, "source": words.source, "bars": bars}


def _full_timeline(words: Words) -> Mapping[str, object]:
    moments = [{"when": str(year), "label": words.legend} for year in range(2012, 2021)]
    return {"title": words.heading, "timeline": moments}


def _filled(chapter: ChapterDraft, front: Mapping[str, object], title: str) -> ChapterDraft:
    return replace(chapter, front={**chapter.front, **front, "title": title})
