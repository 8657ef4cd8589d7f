"""Typesetting: the rules applied to a text, and its source spliced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kit.locale import Locale
from kit.locale import locale as find
from kit.markdown import Node, parse, split_front_matter
from kit.typography.composed import as_typed, composed
from kit.typography.edits import Edit, apply
from kit.typography.registry import rules_of
from kit.typography.runs import Run, as_read, masked, plain_run, runs
from kit.typography.signs import NNBSP

Splice = tuple[int, int, str]
"""Start and end in the source, and the text to stand there."""

_PASSES = 4
_THIN = re.compile("\u2009")


def typeset(markdown: str, *, locale: str = "fr-FR", fix: bool = False) -> str:
    """The Markdown text, typeset. fix: correct letters too (accents on capitals, œ, -ème, …).

    Front matter, code, HTML, addresses and all markup come out byte for byte. Raises UnknownLocale.
    """
    here = find(locale)
    _, body, _ = split_front_matter(markdown)
    front = markdown[: len(markdown) - len(body)]
    for _ in range(_PASSES):
        text, is_whole = _typeset(body, here, fix=fix)
        if is_whole or text == body:
            return front + text
        body = text
    return front + body


def typeset_plain(text: str, *, locale: str = "fr-FR", fix: bool = False) -> str:
    """A string that is no Markdown, typeset; its line ends stay."""
    return set_run(plain_run(text), find(locale), fix=fix).raw


def typeset_tree(markdown: str, *, locale: str = "fr-FR", fix: bool = False) -> tuple[Node, ...]:
    """The tree of the typeset text. Offsets are those of that text, lines may differ by those
    that a no-break space joined.
    """
    return parse(typeset(markdown, locale=locale, fix=fix))


def set_run(run: Run, here: Locale, *, fix: bool = False) -> Run:
    """A run after all rules, applied until nothing changes."""
    shown = composed(run)
    if shown is run:
        return _ruled(run, here, fix=fix)
    return as_typed(_ruled(shown, here, fix=fix), run)


def _ruled(run: Run, here: Locale, *, fix: bool) -> Run:
    for _ in range(_PASSES):
        before = run.raw
        if fix:
            for rule in rules_of("fix", here.language):
                run = apply(run, rule.propose(run, here), fix=True)
        for rule in rules_of("typo", here.language):
            run = apply(run, rule.propose(run, here))
        if run.raw == before:
            return run
        run = masked(run)
    return run


def _typeset(source: str, here: Locale, *, fix: bool) -> tuple[str, bool]:
    """The spliced source, and whether every run is in it as it was set.

    A run whose markup would then be read otherwise stays as it was.
    """
    edited = [
        (block, [set_run(run, here, fix=fix) for run in runs([block])]) for block in parse(source)
    ]
    # A run that stays as it was may be why another is read otherwise: a few rounds settle it.
    for attempt in range(_PASSES):
        splices = [one for block, changed in edited for one in _splices(source, block, changed)]
        if not splices:
            return source, True
        text = spliced(source, splices)
        wrong = _misread(parse(text), [changed for _, changed in edited])
        if not wrong:
            return text, attempt == 0
        for block, run in wrong:
            edited[block][1][run] = _untouched(edited[block][1][run])
    return source, True


def _untouched(run: Run) -> Run:
    """A run as it was read, but for thin spaces: markup takes the narrow one alike."""
    run = as_read(run)
    return apply(run, [Edit(*found.span(), NNBSP) for found in _THIN.finditer(run.text)])


def _misread(blocks: Sequence[Node], edited: Sequence[Sequence[Run]]) -> list[tuple[int, int]]:
    """Which runs of which blocks of the new source do not read as they were edited."""
    every = [(index, run) for index, some in enumerate(edited) for run in range(len(some))]
    if len(blocks) != len(edited):
        return every
    wrong: list[tuple[int, int]] = []
    for index, (block, some) in enumerate(zip(blocks, edited, strict=True)):
        now = list(runs([block]))
        if len(now) != len(some):
            wrong += [(index, run) for run in range(len(some))]
        else:
            wrong += [(index, run) for run, one in enumerate(now) if not _is_same(one, some[run])]
    return wrong


def _is_same(one: Run, other: Run) -> bool:
    return one.raw == other.raw and _markup(one) == _markup(other)


def _markup(run: Run) -> list[str]:
    return [piece.kind for piece in run.pieces if piece.kind == "fixed"]


def _splices(source: str, block: Node, changed: Iterable[Run]) -> list[Splice]:
    found = [splice for run in changed for splice in run.changes()]
    return sorted([*found, *_thin_edges(source, block)])


def _thin_edges(source: str, block: Node) -> Iterator[Splice]:
    """Thin spaces at the edges of a paragraph, which the parser cut off before any run."""
    if "\u2009" not in source[block.start : block.end]:
        return
    for node in block.walk():
        if node.kind not in {"paragraph", "heading"}:
            continue
        first = node.children[0].start if node.children else node.end
        last = node.children[-1].end if node.children else node.end
        for start, end in ((node.start, first), (last, node.end)):
            for found in _THIN.finditer(source, start, end):
                yield found.start(), found.end(), NNBSP


def spliced(source: str, splices: Sequence[Splice]) -> str:
    """The source with texts put in, in the order of their places."""
    parts: list[str] = []
    last = 0
    for start, end, text in splices:
        parts += [source[last:start], text]
        last = end
    return "".join([*parts, source[last:]])
