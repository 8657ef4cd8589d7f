"""What the rule `ua-owned` must catch."""

from __future__ import annotations

from typing import Any

import pikepdf
from mutant_hands import append, elements
from pikepdf import Array, Dictionary, Name


def mutant_nobody(pdf: pikepdf.Pdf) -> None:
    append(pdf, "/Span <</MCID 900>> BDC 0 0 1 1 re n EMC")


def mutant_two(pdf: pikepdf.Pdf) -> None:
    one, other = elements(pdf, "H2")[:2]
    other.K = Array([*_kids(other), Dictionary(Type=Name.MCR, Pg=one.Pg, MCID=_mcid(one))])


def _kids(value: Any) -> list[Any]:
    return list(value.K) if isinstance(value.K, Array) else [value.K]


def _mcid(value: Any) -> int:
    while not isinstance(value, int):
        value = _kids(value)[0]
    return value
