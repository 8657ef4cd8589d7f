"""Letters typed as two signs, a base and its accent, as some systems hand them over (NFD).

Rules know accented letters as one sign. They are shown a run so composed, and afterwards each
letter stands again as its author typed it: typesetting changes no letter, not even its encoding.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import pairwise

from kit.typography.runs import Run, run_of

_TWO_SIGNS = re.compile("[A-Za-z][\u0300-\u0304\u0306-\u030c\u0327\u0328]")


def with_one_sign(text: str) -> str:
    """A text with each accented letter as one sign."""
    return _TWO_SIGNS.sub(_one_sign, text)


def composed(run: Run) -> Run:
    """The run with each accented letter as one sign; the same run where all are."""
    if _TWO_SIGNS.search(run.raw) is None:
        return run
    return run_of([replace(one, text=with_one_sign(one.text)) for one in run.pieces], run.block)


def as_typed(run: Run, typed: Run) -> Run:
    """What became of a composed run, its letters spelt as they were typed."""
    bounds = pairwise((*run.starts, len(run.raw)))
    now = [
        replace(piece, text=_spelt(run.raw[start:end], piece.text))
        for piece, (start, end) in zip(typed.pieces, bounds, strict=True)
    ]
    return replace(run_of(now, run.block), pieces=typed.pieces)


def _one_sign(found: re.Match[str]) -> str:
    one = unicodedata.normalize("NFC", found[0])
    return one if len(one) == 1 else found[0]


def _spelt(now: str, typed: str) -> str:
    """The letters of a text in their order, each as it was typed.

    A correction that was asked for may have put accents on letters: then all stay composed.
    """
    pairs = {_one_sign(found) for found in _TWO_SIGNS.finditer(typed)}
    accented = "".join(sorted(one for one in pairs if len(one) == 1))
    if not accented:
        return now
    either = re.compile(f"{_TWO_SIGNS.pattern}|[{accented}]")
    spelt = [one for one in either.findall(typed) if with_one_sign(one) in accented]
    single = re.compile(f"[{accented}]")
    if [with_one_sign(one) for one in spelt] != single.findall(now):
        return now
    rest = iter(spelt)
    return single.sub(lambda _: next(rest), now)
