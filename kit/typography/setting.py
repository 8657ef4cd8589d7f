"""Typesetting: the rules applied to a text, and its source spliced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kit.locale import Locale
from kit.locale import locale as find
from kit.markdown import Node, parse, split_front_matter
from kit.typography.edits import apply
from kit.typography.registry import rules_of
from kit.typography.runs import Run, as_read, masked, plain_run, runs
from kit.typography.signs import NNBSP

Splice = tuple[int, int, str]
"""Start and end in the source, and the text to stand there."""

_PASSES = 4
_LEAVES = {"text", "code", "code_block", "html_block", "html_inline", "image"}
_THIN = re.compile("\u2009")


def typeset(markdown: str, *, locale: str = "fr-FR", fix: bool = False) -> str:
    """The Markdown text, typeset. fix: correct letters too (accents on capitals, œ, -ème, …).

    Front matter, code, HTML, addresses and all markup come out byte for byte. Raises UnknownLocale.
    """
    here = find(locale)
    _, body, _ = split_front_matter(markdown)
    front = markdown[: len(markdown) - len(body)]
    blocks = parse(body)
    done = [(block, [set_run(run, here, fix=fix) for run in runs([block])]) for block in blocks]
    return front + _checked(body, done)


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


def _checked(source: str, done: Sequence[tuple[Node, Sequence[Run]]]) -> str:
    """The spliced source. A run whose markup would be read otherwise stays as it was."""
    edited = [(block, list(changed)) for block, changed in done]
    # A run that stays as it was may be why another is read otherwise: a few rounds settle it.
    for _ in range(_PASSES):
        splices = [one for block, changed in edited for one in _splices(source, block, changed)]
        if not splices:
            return source
        text = spliced(source, splices)
        wrong = _misread(parse(text), [changed for _, changed in edited])
        if not wrong:
            return text
        for block, run in wrong:
            edited[block][1][run] = as_read(edited[block][1][run])
    return source


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


def _thin_edges(source: str, block: Node) -> list[Splice]:
    """Thin spaces at the edges of a block, which the parser cut off before any run."""
    if "\u2009" not in source[block.start : block.end]:
        return []
    leaves = [node for node in block.walk() if node.kind in _LEAVES]
    first = leaves[0].start if leaves else block.end
    last = leaves[-1].end if leaves else block.end
    return [
        (found.start(), found.end(), NNBSP)
        for start, end in ((block.start, first), (last, block.end))
        for found in _THIN.finditer(source, start, end)
    ]


def spliced(source: str, splices: Sequence[Splice]) -> str:
    """The source with texts put in, in the order of their places."""
    parts: list[str] = []
    last = 0
    for start, end, text in splices:
        parts += [source[last:start], text]
        last = end
    return "".join([*parts, source[last:]])
