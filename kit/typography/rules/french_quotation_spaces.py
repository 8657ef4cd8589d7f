"""The spaces inside quotation marks."""

from collections.abc import Iterator

from kit.locale import Locale
from kit.typography.edits import Edit
from kit.typography.registry import rule
from kit.typography.rules.quotation_marks import quotations
from kit.typography.runs import Run
from kit.typography.signs import BREAK, NBSP, NNBSP, SPACES


@rule(
    "french-quotation-spaces",
    authority="Lexique de l’Imprimerie nationale, « Guillemets »",
    examples={
        "«Merci», dit-elle.": "«\u00a0Merci\u00a0», dit-elle.",
        "« Une “ bonne ” idée »": "«\u00a0Une “bonne” idée\u00a0»",
    },
    after=("quotation-marks", "ellipsis"),
)
def french_quotation_spaces(run: Run, locale: Locale) -> Iterator[Edit]:
    """A no-break space stands inside « », none inside “ ”."""
    found, single = quotations(run.text)
    marks = {one.start: True for one in found} | {one.end: False for one in found}
    marks |= {at: run.text[at] in "«“" for at in single if run.text[at] in "«»"}
    for at, opens in sorted(marks.items()):
        sign = run.text[at]
        if sign == '"':
            continue
        wanted = locale.quotes[0].inner if sign in "«»" else ""
        edit = _after(run.text, at, wanted) if opens else _before(run.text, at, wanted)
        if edit is None and sign == "»" and run.text[at + 1 : at + 2] in SPACES:
            edit = _after(run.text, at, wanted)  # it says that a quotation goes on
        if edit is not None and not _is_right(run.text[edit.start : edit.end], wanted):
            yield edit


def _is_right(typed: str, wanted: str) -> bool:
    # Where the locale asks for a full space, a narrow one that was typed is kept.
    return typed == wanted or (wanted == NBSP and typed == NNBSP)


def _after(text: str, at: int, wanted: str) -> Edit | None:
    end = at + 1
    while end < len(text) and text[end] in SPACES:
        end += 1
    if end == len(text) or text[end] == BREAK or text[end] in "»":
        return None
    return Edit(at + 1, end, wanted)


def _before(text: str, at: int, wanted: str) -> Edit | None:
    start = at
    while start and text[start - 1] in SPACES:
        start -= 1
    # A mark at the start of a line says that a quotation goes on.
    if not start or text[start - 1] == BREAK or text[start - 1] in "«":
        return None
    return Edit(start, at, wanted)
