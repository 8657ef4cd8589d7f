"""The lint: what rules would put right, and what checks find, as findings with their places."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from kit.findings import Finding, Level, Place
from kit.locale import locale as find
from kit.markdown import Lines, parse, split_front_matter
from kit.typography.composed import with_one_sign
from kit.typography.edits import Edit, accepted
from kit.typography.found import Found
from kit.typography.messages import CORRECTED, REPAIRED
from kit.typography.registry import Check, all_checks, rules_of
from kit.typography.runs import Run, runs
from kit.typography.signs import BREAK, SPACES
from kit.typography.text import Text

_NEAR = 5
_STOPS = '.,;:!?…)»”"]'
_OPENERS = '(«“"['
_EDGES = set(SPACES + BREAK) - {"\u00a0", "\u202f"}


def lint(
    markdown: str,
    *,
    locale: str = "fr-FR",
    release_date: dt.date | None = None,
    data: Mapping[str, Any] | None = None,
    file: str = "",
) -> tuple[Finding, ...]:
    """Findings of a text, and of the data of its release, in the order of the source.

    release_date: judges a weekday without year, and events. file: named in the places.
    data, all optional: `embargo` and `tz`; `events`, each with `start`, `end`, `tz`, `url`,
    `meeting_id`; `contacts`, each with `name` and `phone`; `meeting_id` and `url`; `glossary` with
    `names`, `acronyms` and `capitals`. Instants are ISO strings (a zone may follow a space) or
    datetimes. What typesetting repairs by itself is one note for each kind, counted. Rules named
    under `check: ignore:` in the front matter are silent.
    """
    # Columns are then those that a reader of the file counts.
    markdown = with_one_sign(markdown)
    front, body, _ = split_front_matter(markdown)
    blocks = parse(body)
    text = Text(
        source=body,
        blocks=blocks,
        runs=tuple(runs(blocks)),
        locale=find(locale),
        release_date=release_date,
        data=data or {},
    )
    shift = len(markdown) - len(body)
    lines = Lines(markdown)
    found = [*_repaired(text), *_corrected(text), *_checked(text)]
    ignored = _ignored(front)
    kept = [one for one in found if one[0] not in ignored]
    kept.sort(key=lambda one: (one[2].start is None, one[2].start or 0, one[0]))
    return tuple(_finding(one, lines, shift, body, file) for one in kept)


_Told = tuple[str, Level, Found]
"""Name of the rule, level, and what was found."""


def _repaired(text: Text) -> Iterator[_Told]:
    """One note for each kind of thing that typesetting repairs, with the first and their number."""
    first: dict[str, tuple[Run, Edit]] = {}
    count: dict[str, int] = {}
    for run in text.runs:
        for rule in rules_of("typo", text.locale.language):
            told = [one for one in accepted(run, rule.propose(run, text.locale)) if one.finding]
            for edit in _merged(run, told):
                first.setdefault(edit.finding, (run, edit))
                count[edit.finding] = count.get(edit.finding, 0) + 1
    for name, (run, edit) in first.items():
        found = _as_found(run, edit, *REPAIRED[name], {"count": str(count[name])})
        yield name, Level.NOTE, found


def _corrected(text: Text) -> Iterator[_Told]:
    for run in text.runs:
        for rule in rules_of("fix", text.locale.language):
            edits = accepted(run, rule.propose(run, text.locale), fix=True)
            for edit in _merged(run, edits):
                if not _is_of_house(text, run, edit):
                    yield (
                        edit.finding,
                        Level.WARNING,
                        _as_found(run, edit, *CORRECTED[edit.finding]),
                    )


def _merged(run: Run, edits: list[Edit]) -> Iterator[Edit]:
    """The edits, those of one place as one."""
    waiting: Edit | None = None
    for edit in edits:
        if waiting is not None and _is_same_place(run, waiting, edit):
            between = run.raw[waiting.end : edit.start]
            text = waiting.text + between + edit.text
            waiting = Edit(waiting.start, edit.end, text, waiting.finding)
            continue
        if waiting is not None:
            yield waiting
        waiting = edit
    if waiting is not None:
        yield waiting


def _is_same_place(run: Run, one: Edit, other: Edit) -> bool:
    between = run.raw[one.end : other.start]
    return (
        one.finding == other.finding
        and len(between) < _NEAR
        and (not set(between) & _EDGES or not between.strip(SPACES + ".,") or "etc" in between)
    )


def _is_of_house(text: Text, run: Run, edit: Edit) -> bool:
    """Whether the glossary of the brand writes the words so."""
    glossary = text.data.get("glossary") or {}
    own = [str(one) for key in ("names", "capitals", "acronyms") for one in glossary.get(key) or ()]
    start, end = _words(run, edit.start, edit.end)
    around = run.raw[max(0, start - 60) : end + 60]
    return any(run.raw[start:end] in one and one in around for one in own)


def _checked(text: Text) -> Iterator[_Told]:
    for check in all_checks():
        if text.locale.language in check.languages:
            for found in check.examine(text):
                yield check.name, _level(check, found), found


def _level(check: Check, found: Found) -> Level:
    return found.level or check.level


def _as_found(
    run: Run, edit: Edit, message: str, remedy: str, values: Mapping[str, str] | None = None
) -> Found:
    start, end = _words(run, edit.start, edit.end)
    before, after = run.raw[start : edit.start], run.raw[edit.end : end]
    excerpt, proposal = run.raw[start:end], before + edit.text + after
    return Found(
        message=message,
        remedy=remedy,
        start=run.source(edit.start),
        end=run.source_end(edit.end),
        values={**(values or {}), "excerpt": excerpt, "proposal": proposal},
        excerpt=excerpt,
        proposal=proposal,
    )


def _words(run: Run, start: int, end: int) -> tuple[int, int]:
    """The whole words that an edit touches."""
    if run.raw[start:end].strip(SPACES) == "" and end > start:
        start, end = max(0, start - 1), min(len(run.raw), end + 1)
    first = start
    while first > 0 and run.raw[first - 1] not in _EDGES:
        first -= 1
    while first < start and run.raw[first] in _OPENERS:
        first += 1
    last = end
    while last < len(run.raw) and run.raw[last] not in _EDGES:
        last += 1
    while last > end and run.raw[last - 1] in _STOPS:
        last -= 1
    return first, last


def _finding(told: _Told, lines: Lines, shift: int, body: str, file: str) -> Finding:
    name, level, found = told
    line, column = lines.place(found.start + shift) if found.start is not None else (None, None)
    excerpt = found.excerpt
    if excerpt is None:
        excerpt = body[found.start : found.end] if found.start is not None else ""
    return Finding(
        rule=name,
        where=Place(file=file, line=line, column=column, thing=found.thing),
        message=found.message,
        remedy=found.remedy,
        level=level,
        values={"excerpt": excerpt, "proposal": found.proposal or "", **found.values},
        excerpt=excerpt,
        proposal=found.proposal,
    )


_CHECK_KEY = re.compile(r"^check\s*:", re.MULTILINE)


def _ignored(front: str) -> frozenset[str]:
    """Rules that the front matter silences: `check: ignore: [rule, …]`."""
    if not _CHECK_KEY.search(front):
        return frozenset()
    try:
        read = yaml.safe_load(front)
    except yaml.YAMLError:
        return frozenset()  # the reader of sources tells of it, with line and column
    check = read.get("check") if isinstance(read, dict) else None
    names = check.get("ignore") if isinstance(check, dict) else None
    return frozenset(str(name) for name in names) if isinstance(names, list) else frozenset()
