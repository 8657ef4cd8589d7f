"""A release to its prose: every string that reaches a page, typeset once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kit.locale import dates
from kit.model.media import Photo
from kit.model.release import Release
from kit.prose import facts
from kit.prose.address import web
from kit.prose.block import Paragraph, Picture, Rich, Speaker
from kit.prose.blocks import Cast, blocks, lead_and_rest
from kit.prose.chapters import chapters
from kit.prose.glossary import acronyms
from kit.prose.running import rich_line, rich_title
from kit.prose.types import About, Prose
from kit.prose.voice import Voice, voice

FIRST_SENTENCE = re.compile(r"(?<=\w{3}[.!?])\s+")
"""Where a caption may be halved: after a stop, but not that of `M.` or `St.`."""


def typeset_release(release: Release, language: str) -> Prose:
    """All words of a release in one of its languages."""
    text = release.texts[language]
    speech = voice(text)
    pictures = tuple(picture(photo, speech) for photo in release.photos)
    speakers = facts.speakers(release, speech)
    cast = _cast(speakers, pictures)
    lead, rest = lead_and_rest(blocks(text.body, speech, cast))
    return Prose(
        language=language,
        locale=speech.locale,
        title=rich_title(text.title, speech),
        subtitle=rich_title(text.subtitle, speech) if text.subtitle else None,
        lead=lead,
        blocks=rest,
        place=speech.among(release.place),
        date=dates.date(release.date, locale=speech.locale),
        reference=release.reference,
        embargo=facts.embargo(release, speech),
        erratum=facts.erratum(release, speech),
        event=facts.event(release, speech),
        meeting=facts.meeting(release, speech),
        library=facts.library(release, speech),
        abouts=tuple(_abouts(release, speech, cast)),
        contacts=facts.contacts(release, speech),
        pictures=pictures,
        speakers=speakers,
        issuers=tuple(speech.among(brand.short) for brand in release.issuers),
        articles=tuple(
            speech.among(brand.article) or speech.among(brand.short) for brand in release.issuers
        ),
        address=web(release.link) if release.link else None,
        legal=tuple(_legal(release, speech)),
        chapters=chapters(
            release.chapters.get(language, ()), speech, cast, acronyms(release, language)
        ),
    )


def picture(photo: Photo, speech: Voice) -> Picture:
    """A photo with its words in one language."""
    words = speech.text.photos.get(photo.key)
    headline, detail = halves(words.caption) if words else ("", "")
    return Picture(
        key=photo.key,
        asset=photo.asset,
        caption=rich_line(words.caption, speech) if words else None,
        headline=rich_line(headline, speech),
        detail=rich_line(detail, speech),
        alt=speech.set(words.alt) if words else "",
        credit=f"©\u00a0{speech.set(photo.credit)}" if photo.credit else "",
        rights=speech.among(photo.rights),
        focus=photo.focus,
    )


def halves(caption: str) -> tuple[str, str]:
    """The first sentence of a caption, and what follows it."""
    for gap in FIRST_SENTENCE.finditer(caption):
        if re.search(r"[^\W\d_]", caption[: gap.start()]):  # `2020.` is no sentence
            return caption[: gap.start()], caption[gap.end() :]
    return caption, ""


def _cast(speakers: Iterable[Speaker], pictures: Iterable[Picture]) -> Cast:
    return Cast({one.key: one for one in speakers}, {one.key: one for one in pictures})


def _abouts(release: Release, speech: Voice, cast: Cast) -> Iterable[About]:
    for brand in release.issuers:
        base = speech.language.partition("-")[0]
        own = brand.boilerplate.get(speech.language) or brand.boilerplate.get(base) or ""
        words = speech.text.boilerplates.get(brand.key, own)
        found = blocks(words, speech, cast)
        if found:
            yield About(
                issuer=speech.among(brand.short),
                head=speech.capital(speech.among(brand.article) or speech.among(brand.name)),
                paragraphs=tuple(_words(found)),
            )


def _words(found: Iterable[object]) -> Iterable[Rich]:
    return (block.words for block in found if isinstance(block, Paragraph))


def _legal(release: Release, speech: Voice) -> Iterable[str]:
    notices = (release.legal, *(brand.legal for brand in release.issuers))
    return filter(None, (speech.among(notice) for notice in notices))
