"""The usual release: all that a release may hold, in its usual measure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kit.build.torture_draft import ChapterDraft, Draft, Piece
from kit.build.torture_words import WORDS, Words

PHOTOS = ("wide1", "tall2", "wide3", "wide4")
PEOPLE: Mapping[str, str] = {
    "sabre": "Apolline Sabre",
    "kerven": "Tugdual Kerven",
    "diop": "Awa Diop-Laurent",
}


def typical(language: str, issuers: tuple[str, ...]) -> Draft:
    """The release in one language. issuers: keys of brands, the first leads."""
    words = WORDS[language]
    return Draft(
        language=language,
        facts=_facts(words, issuers),
        front={
            "title": words.title,
            "subtitle": words.subtitle,
            "event_name": words.event,
            "meeting_name": words.meeting,
            "roles": dict.fromkeys(PEOPLE, words.role),
            "photos": {key: {"caption": words.caption, "alt": words.alt} for key in PHOTOS},
            "keywords": [words.short_title],
        },
        pieces=_pieces(words),
        chapters=_chapters(words),
    )


def quotation(words: str, key: str) -> str:
    """A block quotation that this spokesperson signs."""
    return f"> {words}\n>\n> — @{key}"


def _facts(words: Words, issuers: tuple[str, ...]) -> Mapping[str, Any]:
    return {
        "reference": "CP12-2021",
        "date": "2021-01-18",
        "place": words.place,
        "issuers": list(issuers),
        "link": "https://presse.example.org/cp12",
        "spokespersons": {
            key: {
                "name": name,
                "issuer": issuers[at % len(issuers)],
                **({"portrait": f"photos/portrait-{key}.jpg"} if at < 2 else {}),
            }
            for at, (key, name) in enumerate(PEOPLE.items())
        },
        "event": {
            "start": "2021-02-02",
            "end": "2021-02-05",
            "place": words.place,
            "url": "https://rencontres.example.org",
        },
        "meeting": {
            "start": "2021-01-19T11:30 Europe/Paris",
            "url": "https://presse.example.org/cp12/direct",
            "id": "979 0000 0021",
            "room": words.room,
            "dial_in": [{"number": "+33 1 99 00 00 12", "where": "France"}],
            "reply_by": "2021-01-18",
            "accreditation": {
                "url": "https://presse.example.org/entrer",
                "email": "presse@example.org",
                "until": "2021-01-18T18:00 Europe/Paris",
                "note": words.access,
            },
        },
        "library": {"url": "https://presse.example.org/cp12/photos", "note": words.library},
        "photos": [
            {"file": f"photos/{key}.jpg", "credit": "Réseau des stations", "rights": words.rights}
            for key in PHOTOS
        ],
        "legal": words.legal,
        "rights": words.rights,
    }


def _pieces(words: Words) -> tuple[Piece, ...]:
    axes = "\n".join(f"1. **{head}** {rest}" for head, rest in words.axes[:3])
    return (
        ("lead", words.lead),
        ("paragraph", words.paragraphs[0]),
        ("axes", axes),
        ("paragraph", words.paragraphs[1]),
        ("quotation", quotation(words.quotation, "sabre")),
        ("heading", f"## {words.heading}"),
        ("paragraph", words.paragraphs[2]),
        ("items", "\n".join(f"- {item}" for item in words.items)),
        ("quotation", quotation(words.quotation, "diop")),
        ("paragraph", words.paragraphs[3]),
    )


def _chapters(words: Words) -> tuple[ChapterDraft, ...]:
    people = tuple(PEOPLE)
    text: tuple[Piece, ...] = tuple(("paragraph", one) for one in words.paragraphs)
    article: tuple[Piece, ...] = (
        *text[:3],
        ("heading", f"### {words.heading}"),
        *text[3:5],
        ("quotation", quotation(words.quotation, "kerven")),
        text[5],
        ("picture", "![](photos/wide3.jpg)"),
    )
    return (
        _chapter("editorial", words.short_title, words, text[:3], authors=people[:2]),
        _chapter("figures", words.heading, words, figures=_figures(words)),
        _chapter("article", words.title, words, article, photo="wide1", columns=2),
        _chapter("programme", words.event, words, programme=_programme(words)),
        _chapter(
            "people",
            words.heading,
            words,
            people={key: {"words": words.life, "ask": words.ask} for key in people},
        ),
        _chapter("charts", words.title, words, kind="figures", charts=_charts(words)),
    )


def _chapter(
    slug: str, title: str, words: Words, pieces: tuple[Piece, ...] = (), **front: Any
) -> ChapterDraft:
    told = {"kind": slug, "title": title, "label": words.short_title, **front}
    return ChapterDraft(slug=slug, front=told, pieces=pieces)


def _figures(words: Words) -> list[Mapping[str, Any]]:
    values = ("30", "1 420", "3,7 %", "8", "20 min", "1961")
    return [
        {"value": value, "legend": words.legend, "accent": str(value == "30").lower()}
        for value in values
    ]


def _programme(words: Words) -> list[Mapping[str, Any]]:
    return [
        {
            "date": f"2021-02-0{day}",
            "sessions": [
                {"start": "9:30", "title": words.session, "place": words.place},
                {"start": "11:00", "end": "12:00", "title": words.heading, "detail": words.role},
            ],
        }
        for day in (2, 3)
    ]


def _charts(words: Words) -> list[Mapping[str, Any]]:
    return [
        {
            "title": words.heading,
            "unit": words.unit,
            "source": words.source,
            "bars": [
                {"label": head.rstrip("."), "value": value}
                for (head, _), value in zip(words.axes, (34, 26, 21, 12, 7, 2), strict=True)
            ],
        },
        {
            "title": words.title,
            "timeline": [
                {"when": str(year), "label": words.legend} for year in (2017, 2018, 2019, 2020)
            ],
        },
    ]
