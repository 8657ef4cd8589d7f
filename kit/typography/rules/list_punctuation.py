"""Lists after a colon."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kit.findings import Level
from kit.markdown import Node
from kit.typography.found import Found
from kit.typography.registry import check
from kit.typography.runs import Run, runs
from kit.typography.signs import LOWER, SPACES, UPPER
from kit.typography.text import Text

_ENDS = (";", ".", ",")
_CAPITAL = re.compile(rf"(?P<word>[{UPPER}][{LOWER}]*)(?:[’'][{LOWER}]|[{SPACES}](?P<next>\S))")


@check(
    "list-punctuation",
    authority="Lexique de l’Imprimerie nationale, « Énumérations »",
    level=Level.WARNING,
    languages=("fr",),
    examples={
        "Trois axes :\n\n- Le premier,\n- Le deuxième.": "Le premier,",
        "Trois axes :\n\n- le premier ;\n- le deuxième.": None,
        "Trois axes\n\n- Le premier\n- Le deuxième": None,
    },
)
def list_punctuation(text: Text) -> Iterator[Found]:
    """After a colon, items begin in lower case and end with a semicolon, the last with a stop."""
    for before, block in pairwise(_siblings(text.blocks)):
        if block.kind in {"bullet_list", "ordered_list"} and _ends_in_colon(before):
            yield from _of_list(block)


def _siblings(blocks: tuple[Node, ...]) -> Iterator[Node]:
    for block in blocks:
        yield block
        if block.kind == "blockquote":
            yield from _siblings(block.children)


def _ends_in_colon(block: Node) -> bool:
    texts = [run for run in runs([block]) if run.block != "image"]
    return block.kind == "paragraph" and bool(texts) and texts[0].text.rstrip(SPACES).endswith(":")


def _of_list(block: Node) -> Iterator[Found]:
    items = [(item, next(iter(runs([item])), None)) for item in block.children]
    for index, (item, run) in enumerate(items):
        if run is None or not run.text.strip("\ufffc\ufdd0" + SPACES):
            continue
        proposal = _proposal(run, item, is_last=index == len(items) - 1)
        if proposal != run.raw:
            yield Found(
                message="an item of a list after a colon: {excerpt}",
                remedy="Write {proposal}",
                start=run.source(0),
                end=run.source_end(len(run.raw)),
                excerpt=run.raw,
                proposal=proposal,
            )
            return


def _proposal(run: Run, item: Node, *, is_last: bool) -> str:
    text = run.raw
    found = _CAPITAL.match(run.text)
    # A name or an acronym keeps its capital: two capitals in a row, a figure, or a word that is
    # alone, tell one.
    next_sign = (found["next"] or "") if found else ""
    if found and not next_sign.isupper() and not next_sign.isdigit() and next_sign not in _ENDS:
        text = text[0].lower() + text[1:]
    if len(item.children) > 1 or text.endswith((":", "?", "!", "…", "etc.")):
        return text
    end = "." if is_last else "\u202f;"
    if text.endswith(end) or (not is_last and text.endswith(";")):
        return text
    return text.rstrip(" \u00a0\u202f.,;") + end
