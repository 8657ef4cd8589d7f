"""Edits: what a rule proposes, and the one place that applies them.

An edit is refused when it touches what must not change, when it falls inside such a thing, when it
changes a letter without `fix` (but the H of hours), or when it overlaps one already taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kit.typography.runs import FREE, INSIDE, Run
from kit.typography.signs import SPACES


@dataclass(frozen=True, slots=True)
class Edit:
    """Text to stand for run.text[start:end].

    finding: the name under which the lint tells of it, if it does.
    """

    start: int
    end: int
    text: str
    finding: str = ""


def accepted(run: Run, edits: Iterable[Edit], *, fix: bool = False) -> list[Edit]:
    """Those edits that may be applied, in order."""
    taken: list[Edit] = []
    last = 0
    # Of several that start together: what is only put in, then the longest.
    order = sorted(edits, key=lambda one: (one.start, one.start != one.end, -one.end))
    for edit in order:
        if edit.start < last or not is_allowed(run, edit, fix=fix):
            continue
        taken.append(edit)
        last = max(edit.end, edit.start)
    return taken


def is_allowed(run: Run, edit: Edit, *, fix: bool) -> bool:
    """Whether an edit leaves alone what it must."""
    before = run.raw[edit.start : edit.end]
    if before == edit.text:
        return False
    hidden = run.mask[edit.start : edit.end].strip(FREE)
    inside = edit.end < len(run.mask) and run.mask[edit.end] == INSIDE
    if hidden or inside:
        return False
    if run.raw[edit.start - 1 : edit.start] == "\\" and not edit.text:
        return False  # what follows would be escaped
    if "\n" in before and edit.text.strip(SPACES):
        return False
    return fix or _letters(before) == _letters(edit.text) or _is_hour(before, edit.text)


def apply(run: Run, edits: Iterable[Edit], *, fix: bool = False) -> Run:
    """The run after the edits that are allowed."""
    taken = accepted(run, edits, fix=fix)
    if not taken:
        return run
    text, raw, mask = _spliced(run, taken)
    return replace(run, text=text, raw=raw, mask=mask, starts=_starts(run, taken))


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def _is_hour(before: str, after: str) -> bool:
    return _letters(before).replace("H", "h") == _letters(after)


def _spliced(run: Run, edits: list[Edit]) -> tuple[str, str, str]:
    text, raw, mask, last = [], [], [], 0
    for edit in edits:
        text += [run.text[last : edit.start], edit.text]
        raw += [run.raw[last : edit.start], edit.text]
        mask += [run.mask[last : edit.start], FREE * len(edit.text)]
        last = edit.end
    return (
        "".join([*text, run.text[last:]]),
        "".join([*raw, run.raw[last:]]),
        "".join([*mask, run.mask[last:]]),
    )


def _starts(run: Run, edits: list[Edit]) -> tuple[int, ...]:
    """Where the pieces start after the edits.

    New text belongs to the piece in which what it replaces starts. What is only put in belongs to
    the gap of the markup there, so that it comes after what closes and before what opens; without
    one, to the piece on its left.
    """
    starts: list[int] = []
    queue, shift = 0, 0
    for index, start in enumerate(run.starts):
        while queue < len(edits) and _is_before(run, edits[queue], index):
            shift += len(edits[queue].text) - (edits[queue].end - edits[queue].start)
            queue += 1
        overhang = max(0, edits[queue - 1].end - start) if queue else 0
        starts.append(start + shift + overhang)
    return tuple(starts)


def _is_before(run: Run, edit: Edit, index: int) -> bool:
    """Whether the text of an edit stands before the piece of this index."""
    start = run.starts[index]
    if edit.start != start:
        return edit.start < start
    is_insertion = edit.start == edit.end
    return (
        is_insertion
        and index > 0
        and run.pieces[index - 1].kind in {"gap", "text"}
        and (run.pieces[index].kind != "gap")
    )
