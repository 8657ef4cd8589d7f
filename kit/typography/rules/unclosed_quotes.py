"""Quotation marks without their other."""

from collections.abc import Iterator

from kit.findings import Level
from kit.typography.found import Found
from kit.typography.registry import check
from kit.typography.rules.quotation_marks import Pair, quotations
from kit.typography.runs import Run
from kit.typography.signs import SPACES
from kit.typography.text import Text


@check(
    "unclosed-quote",
    authority="Lexique de l’Imprimerie nationale, « Guillemets »",
    level=Level.WARNING,
    examples={
        "Il dit : « Nous partons.": "«",
        "Il dit : « Nous partons. »": None,
        "« Un.\n\n« Deux. »": None,
        'Un "mot seul.': '"',
        'Un écran de 27"': None,
    },
)
def unclosed_quotes(text: Text) -> Iterator[Found]:
    """Every quotation that opens closes, in this paragraph or in a later one."""
    opened: list[tuple[Run, int]] = []
    for run in text.runs:
        pairs, single = quotations(run.text)
        if opened and pairs and _goes_on_to_its_end(run, pairs[0]):
            opened.pop()
        for at in single:
            sign = run.text[at]
            if sign == "»" and at != single[-1] and opened and not run.text[:at].strip():
                continue  # at the start of a paragraph, it says that the quotation goes on
            starts = not run.text[:at].strip()
            if sign in "«“":
                # A paragraph of a long quotation starts with the mark again.
                if not (opened and starts):
                    opened.append((run, at))
            elif sign in "»”" and opened:
                opened.pop()
            elif not (sign == "»" and starts):
                yield _found(run, at)
    for run, at in opened:
        yield _found(run, at)


def _goes_on_to_its_end(run: Run, pair: Pair) -> bool:
    """Whether a paragraph starts with the mark again, and its last sign closes the whole."""
    before, after = run.text[: pair.start], run.text[pair.end + 1 :]
    return pair.sign == "«" and not before.strip() and not after.strip(f".,;:!?{SPACES}")


def _found(run: Run, at: int) -> Found:
    return Found(
        message="a quotation mark without its other: {excerpt}",
        remedy="Close the quotation, or take the mark away.",
        start=run.source(at),
        end=run.source_end(at + 1),
    )
