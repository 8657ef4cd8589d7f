"""Releases with which a layout is tried: the least, the usual, and what an author may do to it.

A case is a whole release, read and checked as any other. What a layout must set, it sets without a
finding; what no layout could set, a word wider than its column, must be told: such a case names the
rules of which one has to speak.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import cycle, islice

from kit.build.torture_draft import ChapterDraft, Draft, Piece
from kit.build.torture_options import OPTIONS, barest
from kit.build.torture_typical import quotation, typical
from kit.build.torture_words import WORDS

NAMES = (
    "Maximilienne-Apolline de La Rochebrochard",
    "Bartholomé-Théophraste Vandenbroucke-Roux",
)
"""Of 41 letters each."""

TOO_WIDE = frozenset({"too-wide"})
TOO_LONG = frozenset({"title-too-long", "text-overflow", "text-on-text"})
NO_LETTER = frozenset({"missing-letter"})
WORD = "Anti" + "constitution" * 12 + "nelle"
"""No page of ours is as wide as this in the size of its title."""
SIGN = "\U00010000"
"""A letter of Linear B, which nobody's fonts have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One release to try a layout with.

    wants: rules of which one must speak, on a page that shows `sign`; none where it must be silent.
    is_bare: the brands too lose what they may lack: contacts, boilerplates, notices.
    editions: what is made of it; all others stop at the screen.
    """

    name: str
    draft: Draft
    wants: frozenset[str] = frozenset()
    sign: str = ""
    is_bare: bool = False
    editions: tuple[str, ...] = ("email",)


def cases(language: str, issuers: tuple[str, ...], needs: tuple[str, ...]) -> Iterator[Case]:
    """All cases in one language. issuers: the brand tried, then others. needs: of the layout."""
    usual = _with_needs(typical(language, issuers[:2]), needs, language)
    every = ("print", "email")
    yield Case(name="typical", draft=usual, editions=every)
    held = usual.with_facts(embargo="2021-01-19T06:00 Europe/Paris")
    yield Case(name="embargo", draft=held, editions=every)
    least = barest(usual, needs)
    yield Case(name="minimal", draft=least, editions=every)
    yield Case(name="nothing-optional", draft=least, is_bare=True)
    for option in OPTIONS:
        if option.part not in needs:
            yield Case(name=f"no-{option.name}", draft=option.leave_out(usual))
    yield Case(name="no-brand-words", draft=usual, is_bare=True)
    for name, draft in _stretched(usual, language, issuers):
        yield Case(name=name, draft=draft)
    yield from _impossible(usual, language)


def _with_needs(usual: Draft, needs: tuple[str, ...], language: str) -> Draft:
    """The usual release with what it hasn't by itself and the layout needs."""
    if "embargo" in needs:
        usual = usual.with_facts(embargo="2021-01-19T06:00 Europe/Paris")
    if "contacts" in needs:
        issuers = tuple(usual.facts["issuers"])
        usual = usual.with_facts(contacts=_contacts(issuers, 2, language))
    return usual


def _stretched(
    usual: Draft, language: str, issuers: tuple[str, ...]
) -> Iterator[tuple[str, Draft]]:
    """What takes more room than usual, and must be set."""
    words = WORDS[language]
    yield "one-issuer", typical(language, issuers[:1])
    if len(issuers) > 2:
        yield "three-issuers", typical(language, issuers[:3])
    yield "short-title", usual.with_front(title=words.short_title)
    yield (
        "long-titles",
        usual.with_front(title=words.long_title, subtitle=words.long_subtitle).with_facts(
            embargo="2021-12-30T23:45 Pacific/Marquesas"
        ),
    )
    yield "long-names", _with_long_names(usual, language)
    yield "thirty-contacts", usual.with_facts(contacts=_contacts(issuers[:2], 30, language))
    yield "seven-contacts", usual.with_facts(contacts=_contacts(issuers[:1], 7, language))
    yield "long-meeting", _with_long_meeting(usual, language)
    yield "long-quotation", _with_quotation(usual, words.quotation, lines=20)
    for count in (2, 4, 6):
        axes = "\n".join(f"1. **{head}** {rest}" for head, rest in words.axes[:count])
        draft = usual.without(pieces=("axes",))
        pieces = (draft.pieces[0], ("axes", axes), *draft.pieces[1:])
        yield f"{count}-axes", replace(draft, pieces=pieces)
    yield "many-photos", _with_photos(usual, 13, language)
    yield "one-photo", _with_photos(usual, 1, language)
    yield "long-text", _with_long_text(usual, language)
    yield "long-boilerplates", _with_long_boilerplates(usual, issuers[:2], language)
    yield "no-lead", replace(usual, pieces=(("items", _list(words.items)), *usual.pieces))
    yield (
        "letters",
        usual.with_front(title="Œuvre Łódź Čeština Ísland", subtitle="İğneli Đặng Ñandú"),
    )
    yield "full-dossier", _with_full_dossier(usual, language)


def _impossible(usual: Draft, language: str) -> Iterator[Case]:
    """What can't be set, and must be told."""
    words = WORDS[language]
    wide = usual.with_front(title=f"{words.short_title} {WORD}")
    yield Case(name="word-too-long-in-title", draft=wide, wants=TOO_WIDE, sign=WORD)
    number = "8" * 140
    wide = replace(usual, pieces=(("lead", f"{words.lead} {number}"), *usual.pieces[1:]))
    yield Case(name="word-too-long-in-lead", draft=wide, wants=TOO_WIDE, sign=number)
    title = " ".join([words.long_title] * 4)
    long = usual.with_front(title=title)
    yield Case(name="title-too-long", draft=long, wants=TOO_LONG, sign=words.long_title)
    foreign = usual.with_front(title=f"{words.short_title} {SIGN}")
    yield Case(name="foreign-letter", draft=foreign, wants=NO_LETTER, sign=SIGN)


def _with_long_names(usual: Draft, language: str) -> Draft:
    words = WORDS[language]
    people = {
        key: {**one, "name": name}
        for (key, one), name in zip(
            usual.facts["spokespersons"].items(), cycle(NAMES), strict=False
        )
    }
    contact = {"role": words.long_role, "phone": "01 99 00 00 11", "mobile": "06 99 00 00 11"}
    mail = "maximilienne.rochebrochard@stations.example.org"
    contacts = {
        issuer: [{**contact, "name": name, "email": mail, "hours": words.hours} for name in NAMES]
        for issuer in usual.facts["issuers"]
    }
    named = usual.with_facts(
        spokespersons=people, contacts=contacts, place="Saint-Rémy-lès-Chevreuse"
    )
    return named.with_front(roles=dict.fromkeys(people, words.long_role))


def _contacts(issuers: tuple[str, ...], count: int, language: str) -> dict[str, object]:
    """So many people, by turns of one issuer and the other."""
    role = WORDS[language].contact_role
    people = [
        {
            "name": f"{first} {last}",
            "role": role,
            "phone": f"01 99 00 {number // 10:02} {number:02}",
            "email": f"contact{number}@stations.example.org",
        }
        for number, (first, last) in enumerate(
            islice(((one, other) for other in LASTS for one in FIRSTS), count), 1
        )
    ]
    return {issuer: people[at :: len(issuers)] for at, issuer in enumerate(issuers)}


FIRSTS = ("Ana", "Bérénice", "Côme", "Diane", "Émile", "Fatou", "Gaël", "Hélène", "Idir", "Jeanne")
LASTS = ("Marchand", "Le Goff", "Vandamme-Perret", "Sow")


def _with_long_meeting(usual: Draft, language: str) -> Draft:
    words = WORDS[language]
    meeting = {
        **usual.facts["meeting"],
        "end": "2021-01-19T12:45 Europe/Paris",
        "room": words.long_room,
        "dial_in": [
            {"number": f"+33 1 99 00 00 {at}", "where": where}
            for at, where in enumerate(("France", "Belgique", "Suisse"), 21)
        ],
    }
    event = {
        "start": "2021-12-30",
        "end": "2022-01-02",
        "place": words.long_room,
        "url": "https://rencontres.example.org/programme",
    }
    names = {"event_name": words.long_title, "meeting_name": words.long_title}
    return usual.with_facts(meeting=meeting, event=event).with_front(**names)


def _with_quotation(usual: Draft, words: str, *, lines: int) -> Draft:
    """A quotation of so many lines of 75 letters, in three paragraphs, in text and chapter."""
    sentences = words.split(". ")
    more = cycle(f"{one.rstrip('.')}." for one in sentences)
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < lines * 75:
        paragraphs.append(" ".join(islice(more, 5)))
    piece = ("quotation", quotation("\n>\n> ".join(paragraphs), "sabre"))
    chapters = (
        replace(one, pieces=(*one.pieces, piece)) if one.slug == "article" else one
        for one in usual.chapters
    )
    return replace(usual.with_pieces(piece), chapters=tuple(chapters))


def _with_photos(usual: Draft, count: int, language: str) -> Draft:
    words = WORDS[language]
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


def _with_long_text(usual: Draft, language: str) -> Draft:
    """Four pages: every kind of block, and tables and lists that a page must break."""
    words = WORDS[language]
    head, rule = " | ".join(words.columns), " | ".join(["---", "---:", "---:"])
    rows = "\n".join(f"| {' | '.join(words.cells)} |" for _ in range(38))
    nested = "\n".join(f"   - {item}" for item in words.items)
    numbered = "\n".join(f"1. {item}\n{nested}" for item in words.items)
    parts: list[Piece] = []
    for number, paragraph in enumerate(islice(cycle(words.paragraphs), 14)):
        if number % 4 == 1:
            parts.append(("heading", f"{'##' if number % 8 == 1 else '###'} {words.heading}"))
        parts.append(("paragraph", paragraph + ("[^1]" if number == 2 else "")))
    return usual.with_pieces(
        *parts,
        ("items", numbered),
        ("table", f"| {head} |\n| {rule} |\n{rows}"),
        ("break", "---"),
        ("code", "    station 12  5,42 m  08:31:07\n    station 13  5,40 m  08:31:07"),
        ("note", f"[^1]: {words.note}"),
    )


def _with_long_boilerplates(usual: Draft, issuers: tuple[str, ...], language: str) -> Draft:
    words = WORDS[language]
    about = "\n\n".join([words.about, *words.paragraphs[:3], words.about])
    return usual.with_front(boilerplates=dict.fromkeys(issuers, about))


def _list(items: tuple[str, ...]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _with_full_dossier(usual: Draft, language: str) -> Draft:
    """Thirteen chapters, each as full as its kind may be."""
    words = WORDS[language]
    keys = list(usual.facts["spokespersons"])
    full: dict[str, dict[str, object]] = {
        "editorial": {"authors": keys, "standfirst": words.long_subtitle},
        "figures": {
            "figures": [
                {"value": value, "legend": words.legend}
                for value in islice(
                    cycle(("12 480", "3,7 %", "1961", "+ 42 cm", "8", "20 min")), 13
                )
            ]
        },
        "article": {"standfirst": words.long_subtitle},
        "programme": {
            "programme": [
                {
                    "date": f"2021-02-0{day}",
                    "name": words.event,
                    "sessions": [
                        {
                            "start": f"{hour}:30",
                            "end": f"{hour + 1}:45",
                            "title": words.long_title if hour == 9 else words.session,
                            "detail": f"{NAMES[0]}, {NAMES[1]}",
                            "place": words.room,
                        }
                        for hour in range(9, 15)
                    ],
                }
                for day in range(1, 6)
            ]
        },
        "people": {
            "people": {key: {"words": " ".join([words.life] * 3), "ask": words.ask} for key in keys}
        },
        "charts": {
            "charts": [
                {
                    "title": words.heading,
                    "unit": words.unit,
                    "source": words.source,
                    "bars": [
                        {"label": word.rstrip("."), "value": value, "accent": value == 96}
                        for (word, _), value in zip(words.axes, (96, 84, 40, 12, 3, 0), strict=True)
                    ],
                },
                {
                    "title": words.heading,
                    "timeline": [
                        {"when": str(year), "label": words.legend} for year in range(2012, 2021)
                    ],
                },
            ]
        },
    }
    chapters = tuple(
        _filled(one, full.get(one.slug, {}), words.long_title) for one in usual.chapters
    )
    more = tuple(
        replace(one, slug=f"{one.slug}-{turn}", pieces=_unsigned_text(words.paragraphs))
        for turn in (2, 3)
        for one in chapters
        if one.slug in ("article", "figures")
    )
    return replace(usual, chapters=(*chapters, *more))


def _filled(chapter: ChapterDraft, front: dict[str, object], title: str) -> ChapterDraft:
    return replace(chapter, front={**chapter.front, **front, "title": title})


def _unsigned_text(paragraphs: tuple[str, ...]) -> tuple[Piece, ...]:
    return tuple(("paragraph", words) for words in paragraphs)
