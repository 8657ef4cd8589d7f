"""English quotation marks, apostrophes and dashes."""

import re
from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.runs import Run
from kit.typography.signs import APOSTROPHE, BREAK, EM_DASH, EN_DASH, LETTER, NBSP, SPACES, S

_OPENS = rf"(?:^|(?<=[{SPACES}{BREAK}(\[{{“‘—–/-]))"
_DOUBLE_OPEN = re.compile(rf"{_OPENS}\"(?=[^{SPACES}\"])")
_DOUBLE_CLOSE = re.compile(rf"(?<=[^{SPACES}(\[{{\d])\"|(?<=\d)\"(?=[{SPACES},.;:!?)]|$)")
_SINGLE = re.compile(
    rf"{_OPENS}(?P<open>')(?!n'(?!\w))(?=[^{SPACES}'\d])(?:[^'\n{BREAK}]|(?<=\w)'(?=\w))*(?P<close>')(?!\w)"
)
_APOSTROPHE = re.compile(
    rf"(?<=[\w.)])'(?={LETTER})|(?<={LETTER})'(?!\w)|(?:^|(?<=[\s(“‘]))"
    rf"'(?=\d\ds?(?!\w)|(?:tis|twas|em|n['’])(?!\w))"
)
_DASHES = re.compile(rf"(?<=[\w)”’,.]){S}?(?<!-)--(?!-){S}?(?=[\w(“‘])")


@rule(
    "english-marks",
    authority="New Hart’s Rules, 9; Chicago Manual of Style, 6",
    examples={
        "She said \"the captain's 'yes'\" twice.": "She said “the captain’s ‘yes’” twice.",
        "The '90s, a 5' 11\" man": "The ’90s, a 5' 11\" man",
    },
    languages=("en",),
    after=("double-space", "ellipsis"),
)
def english_marks(run: Run, locale: Locale) -> Iterator[Edit]:
    """Straight marks become “ ”, ‘ ’ and apostrophes."""
    text = run.text
    opened = {found.start() for found in _DOUBLE_OPEN.finditer(text)}
    closed = {found.start() for found in _DOUBLE_CLOSE.finditer(text)} - opened
    is_open = False
    for at in sorted(opened | closed):
        if at in opened and not is_open:
            yield Edit(at, at + 1, "“", "straight-quote")
            is_open = True
        elif at in closed and is_open:
            yield Edit(at, at + 1, "”", "straight-quote")
            is_open = False
    singles: set[int] = set()
    for found in _SINGLE.finditer(text):
        singles |= {found.start("open"), found.start("close")}
        yield Edit(*found.span("open"), "‘", "straight-quote")
        yield Edit(*found.span("close"), "’")
    for found in _APOSTROPHE.finditer(text):
        if found.start() not in singles:
            yield Edit(*found.span(), APOSTROPHE, "straight-apostrophe")


@rule(
    "english-dashes",
    authority="New Hart’s Rules, 4.11 (Britain); Chicago Manual of Style, 6.85 (United States)",
    examples={"The mission -- the tenth -- begins.": "The mission\u00a0– the tenth\u00a0– begins."},
    languages=("en",),
    after=("double-space",),
)
def english_dashes(run: Run, locale: Locale) -> Iterator[Edit]:
    """Two hyphens become a spaced en dash in Britain, a closed em dash in the United States."""
    dash = EM_DASH if locale.region == "US" else f"{NBSP}{EN_DASH} "
    for found in _DASHES.finditer(run.text):
        yield Edit(*found.span(), dash)


_PAIRS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\w.])(?:Mr|Mrs|Ms|Dr|Prof|St|Rev|Hon)\.?({S})(?=[A-Z])",
        rf"(?<![\w’'.])[A-Z]\.({S})(?=[A-Z](?:[a-z’'-]|\.))",
        rf"(?<![\w’'])(?:pp?|[Ff]ig|[Vv]ol|[Nn]o|[Cc]h|[Aa]rt)\.({S})(?=\d)",
        rf"(?<=\d)({S})(?=(?:km/h|km|kg|mg|mm|cm|m|g|t|ha|kW|MW|GW|kWh|MWh|Hz|kHz|MHz|GHz|MB|GB|TB|°C|°F"
        rf"|mph|ft|lb|mi|am|pm|a\.m\.|p\.m\.)(?!\w))",
        rf"(?<=\d)({S})(?=(?:hundred|thousand|million|billion|trillion)(?!\w))",
        rf"(?<!\w)(?:[1-9]|[12]\d|3[01])({S})(?=(?:January|February|March|April|May|June|July|August"
        rf"|September|October|November|December)(?!\w))",
        rf"(?<!\w)(?:January|February|March|April|May|June|July|August|September|October|November"
        rf"|December)({S})(?=(?:[1-9]|[12]\d|3[01])(?!\w))",
    )
)


@rule(
    "english-pairs",
    authority="New Hart’s Rules, 2.5",
    examples={
        "Dr Smith, 5 km, 22 September 2020": "Dr\u00a0Smith, 5\u00a0km, 22\u00a0September 2020",
    },
    languages=("en",),
    after=("double-space",),
)
def english_pairs(run: Run, locale: Locale) -> Iterator[Edit]:
    """A title and its name, a number and its unit, a day and its month stay together."""
    for pattern in _PAIRS:
        for found in pattern.finditer(run.text):
            if found[1] != NBSP:
                yield Edit(*found.span(1), NBSP)
