"""Dashes around an aside."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import BREAK, BREAKABLE, EN_DASH, NBSP, SPACES, S

_DASH = re.compile(
    rf"(?<=[^{SPACES}{BREAK}]){S}(?P<dash>--?|[–—])(?=[{SPACES},.;:!?)])(?P<after>{S}?)"
)
_SENTENCE = re.compile(rf"[.!?…][»”)\"’]*{S}+(?=[A-ZÀ-ÖØ-ÞŒ«“\"(])|[;{BREAK}]")
_ABBREVIATED = re.compile(r"(?:\b(?:M|MM|Mme|Mlle|Dr|Pr|St|[A-Z]|art|fig|vol|cf|p))\.$")
_WORD_BEFORE = re.compile(r"(\S+)$")
_CAPITAL_OR_FIGURE = re.compile(r"[«“\"(]*[A-ZÀ-ÖØ-ÞŒ\d\ufffc\ufdd0#@]")


@rule(
    "aside-dashes",
    authority="Lexique de l’Imprimerie nationale, « Tirets »",
    examples={
        "La mission - la dixième - débute.": "La mission –\u00a0la dixième\u00a0– débute.",
        "La mission -- la dixième -- débute.": "La mission –\u00a0la dixième\u00a0– débute.",
        "La mission — la dixième — débute.": "La mission —\u00a0la dixième\u00a0— débute.",
        "Paris - Lyon - Marseille": "Paris - Lyon - Marseille",
        "Jean-Marie, 2019-2020, 3-2": "Jean-Marie, 2019-2020, 3-2",
    },
    after=("double-space",),
)
def aside_dashes(run: Run, locale: Locale) -> Iterator[Edit]:
    """Spaced hyphens in pairs become en dashes, with a no-break space on the inner side."""
    for first, last in _pairs(run.text):
        dash = EN_DASH if first["dash"][0] == "-" else first["dash"]
        yield Edit(*first.span("dash"), dash)
        if first["after"] in BREAKABLE:
            yield Edit(*first.span("after"), NBSP)
        if run.text[last.start()] in BREAKABLE:
            yield Edit(last.start(), last.start("dash"), NBSP)
        yield Edit(*last.span("dash"), dash)


def _pairs(text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    ends = list(_sentence_ends(text))
    dashes = list(_DASH.finditer(text))
    index = 0
    for end in [*ends, len(text)]:
        inside: list[re.Match[str]] = []
        while index < len(dashes) and dashes[index].start() < end:
            inside.append(dashes[index])
            index += 1
        if len(inside) % 2:
            continue
        for first, last in zip(inside[::2], inside[1::2], strict=True):
            if first["dash"] == last["dash"] and first["after"] and _is_aside(text, first, last):
                yield first, last


def _sentence_ends(text: str) -> Iterator[int]:
    for found in _SENTENCE.finditer(text):
        if not _ABBREVIATED.search(text[max(0, found.start() - 6) : found.start() + 1]):
            yield found.end()


def _is_aside(text: str, first: re.Match[str], last: re.Match[str]) -> bool:
    """Not a row of names, figures or addresses, such as `Paris - Lyon - Marseille`."""
    before = _WORD_BEFORE.search(text[max(0, first.start() - 40) : first.start()])
    words = (
        before[1] if before else "",
        text[first.end() : first.end() + 3],
        text[last.end() : last.end() + 3].lstrip(SPACES),
    )
    return not all(_CAPITAL_OR_FIGURE.match(word) for word in words)
