"""What the rule `code-module` must catch."""

from __future__ import annotations

import re

import pikepdf
from mutant_hands import change, path_of_code


def mutant_below_the_floor(pdf: pikepdf.Pdf) -> None:
    _shrink(pdf, b"0.35")


def mutant_small(pdf: pikepdf.Pdf) -> None:
    _shrink(pdf, b"0.5")


def _shrink(pdf: pikepdf.Pdf, by: bytes) -> None:
    page, path = path_of_code(pdf)
    change(pdf, page, re.escape(path), b"q " + by + b" 0 0 " + by + b" 0 0 cm\n" + path + b"Q\n")
