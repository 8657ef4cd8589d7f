"""Releases with which a layout is tried: the least, the usual, and what an author may do to it.

A case is a whole release, read and checked as any other. What a layout must set, it sets without a
finding; what no layout could set, a word wider than its column, must be told: such a case names the
rules that have to speak.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kit.build.torture_draft import Draft
from kit.build.torture_options import OPTIONS, barest, without_lead
from kit.build.torture_stretch import (
    long_blocks,
    long_text,
    long_words,
    many,
    people,
    short,
)
from kit.build.torture_typical import typical
from kit.build.torture_words import WORDS

EMBARGO = "2021-01-19T06:00 Europe/Paris"
SCREEN, BOTH = ("email",), ("print", "email")

Wanted = tuple[frozenset[str], ...]
TOO_WIDE = frozenset({"too-wide"})
TOO_LONG = frozenset({"title-too-long", "text-overflow"})
NO_LETTER = frozenset({"missing-letter"})

WORD = "Anti" + "constitution" * 12 + "nelle"
"""No page of ours is as wide as this in the size of its title."""
NUMBER = "8" * 140
"""A word that no dictionary can divide."""
LINEAR_B = "\U00010000"
"""A letter of a script that nobody's fonts have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One release to try a layout with.

    wants: one rule of each set must speak, on a page that shows `sign`; with none, all are silent.
    is_bare: the brands too lose what they may lack: contacts, boilerplates, notices.
    editions: that are made and checked beside the layout itself.
    is_everywhere: whether it is tried in every brand and language; else in one of the brands.
    """

    name: str
    draft: Draft
    wants: Wanted = ()
    sign: str = ""
    is_bare: bool = False
    editions: tuple[str, ...] = SCREEN
    is_everywhere: bool = True


def cases(language: str, issuers: tuple[str, ...], needs: tuple[str, ...]) -> Iterator[Case]:
    """All cases in one language. issuers: the brand tried, then others. needs: of the layout."""
    usual = _with_needs(typical(language, issuers[:2]), needs, language)
    yield Case(name="typical", draft=usual, editions=BOTH)
    yield Case(name="embargo", draft=usual.with_facts(embargo=EMBARGO), editions=BOTH)
    least = barest(usual, needs)
    yield Case(name="minimal", draft=least, editions=BOTH)
    yield Case(name="nothing-optional", draft=least, is_bare=True)
    yield Case(name="silent-brands", draft=usual, is_bare=True)
    alone = _with_needs(typical(language, issuers[:1]), needs, language)
    yield Case(name="short", draft=short(alone, language))
    yield Case(name="long-words", draft=long_words(usual, language), editions=BOTH)
    yield Case(name="long-blocks", draft=long_blocks(usual, language))
    yield Case(name="long-text", draft=long_text(usual, language))
    together = _with_needs(typical(language, issuers), needs, language)
    yield Case(name="many", draft=many(together, language))
    yield from _beyond(usual, language)
    for option in OPTIONS:
        if option.part not in needs:
            yield Case(
                name=f"no-{option.name}",
                draft=option.leave_out(usual),
                editions=(),
                is_everywhere=False,
            )
    yield Case(name="no-lead", draft=without_lead(usual), editions=(), is_everywhere=False)


def _beyond(usual: Draft, language: str) -> Iterator[Case]:
    """What can't be set, and must be told."""
    words = WORDS[language]
    title = " ".join([WORD, LINEAR_B, *[words.long_title] * 4])
    yield Case(
        name="beyond-title",
        draft=usual.with_front(title=title),
        wants=(TOO_WIDE, TOO_LONG, NO_LETTER),
        editions=(),
    )
    lead = ("lead", f"{words.lead} {NUMBER}")
    yield Case(
        name="beyond-lead",
        draft=replace(usual, pieces=(lead, *usual.pieces[1:])),
        wants=(TOO_WIDE,),
        sign=NUMBER,
        editions=(),
    )


def _with_needs(usual: Draft, needs: tuple[str, ...], language: str) -> Draft:
    """The usual release with what it hasn't by itself and the layout needs."""
    if "embargo" in needs:
        usual = usual.with_facts(embargo=EMBARGO)
    if "contacts" in needs:
        issuers = tuple(usual.facts["issuers"])
        usual = usual.with_facts(contacts=people(issuers, 2, language))
    return usual
